// Một Cửa in a page of yours: <mot-cua kind="search" lang="vi"><a href="https://...">...</a></mot-cua>. See /nhung/.
//
// The link inside stays until the widget has answered, so that nothing is lost where it cannot come. The widget stands in a
// frame without an origin: it can read nothing of this page, and this page nothing of it. Nothing is added to the page's names
// but the element's.
{
  // Page builders move scripts about; then the tag is found by its name.
  const portal = new URL((document.currentScript ?? document.querySelector('script[src$="/embed.js"]')).src).origin;
  // A second portal on one page, or the same line twice: the element is there already.
  if (!customElements.get('mot-cua')) {
    // Until a widget has said its height.
    const RESERVED = { search: 330, where: 480, procedure: 900, commune: 700, walkthrough: 560 };
    // Whatever a widget asks for: never less than a line, never an endless page.
    const [LEAST, MOST] = [60, 6000];

    // The colour behind an element.
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const seen = getComputedStyle(at).backgroundColor;
        if (!/(^transparent|, 0\)|\/ 0\))$/.test(seen)) return seen;
      }
      return 'rgb(255, 255, 255)';
    };

    class Widget extends HTMLElement {
      static get observedAttributes() {
        return ['kind', 'code', 'commune', 'lang', 'accent', 'ground', 'scheme', 'size'];
      }

      connectedCallback() {
        this.style.setProperty('display', 'block', 'important');
        this.style.minHeight ||= `${RESERVED[this.getAttribute('kind')] ?? 260}px`;
        const near = new IntersectionObserver((seen) => {
          if (seen.some((one) => one.isIntersecting)) this.open();
        }, { rootMargin: '300px' });
        near.observe(this);
        this.end = () => near.disconnect();
      }

      disconnectedCallback() {
        this.end();
        this.shadowRoot?.replaceChildren(document.createElement('slot'));
      }

      attributeChangedCallback() {
        if (!this.frame?.isConnected) return;
        this.end();
        this.open();
      }

      open() {
        this.end();
        const get = (name) => this.getAttribute(name);
        const link = this.querySelector('a');
        // The portal is the one that its link leads to, if this page takes that portal's script.
        const home = link && document.querySelector(`script[src^="${link.origin}/embed.js"]`) ? link.origin : portal;
        const about = ['kind', 'code'].map(get).filter(Boolean).map((part) => `${encodeURIComponent(part)}/`);
        const given = new URLSearchParams({ ground: get('ground') ?? (get('scheme') ? '' : ground(this)), size: get('size') ?? parseFloat(getComputedStyle(this).fontSize) });
        for (const name of ['commune', 'accent', 'scheme']) if (get(name)) given.set(name, get(name));
        const frame = this.frame = document.createElement('iframe');
        frame.title = link?.textContent.trim() || 'Một Cửa';
        frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox');
        frame.referrerPolicy = 'no-referrer';
        frame.style.cssText = `border:0;display:block;width:100%;height:${this.style.minHeight};position:absolute;top:0;left:0;opacity:0;pointer-events:none`;
        this.style.position = 'relative';
        const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
        root.replaceChildren(document.createElement('slot'), frame);

        // Many messages at once cost one change of height a frame.
        let height = 0;
        let isDue = false;
        const hear = ({ source, origin, data }) => {
          if (source !== frame.contentWindow || origin !== 'null' || data?.motcua !== 1) return;
          if (Number.isFinite(data.height)) {
            height = Math.min(MOST, Math.max(LEAST, data.height));
            if (!isDue) requestAnimationFrame(show);
            isDue = true;
          }
          if (/^[a-z]{1,16}$/.test(data.event)) this.dispatchEvent(new CustomEvent('mot-cua', { detail: data.event, bubbles: true }));
        };
        const show = () => {
          isDue = false;
          frame.previousSibling?.remove();
          Object.assign(frame.style, { position: 'static', opacity: 1, pointerEvents: 'auto', height: `${height}px` });
          this.style.minHeight = `${height}px`;
        };
        addEventListener('message', hear);
        this.end = () => removeEventListener('message', hear);
        frame.src = `${home}${get('lang') === 'en' ? '/en' : ''}/embed/v1/${about.join('')}?${given}`;
      }
    }
    customElements.define('mot-cua', Widget);
  }
}
