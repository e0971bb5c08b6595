//! Texts of the widgets and of the page where a commune puts one together; used only at build.

/// See the module. `{}` stands for what is filled in, in order.
#[expect(missing_docs, reason = "the names say it; the texts stand in embed_vi.rs and embed_en.rs")]
pub struct EmbedText {
    pub new_tab: &'static str,
    pub source: &'static str,
    pub all_data: &'static str,
    pub full_search: &'static str,
    pub full_procedure: &'static str,
    pub full_where: &'static str,
    pub full_walkthrough: &'static str,
    pub full_commune: &'static str,
    pub your_commune: &'static str,
    pub search_title: &'static str,
    pub search_lead: &'static str,
    pub where_title: &'static str,
    pub where_lead: &'static str,
    pub commune_title: &'static str,
    pub commune_lead: &'static str,
    pub commune_loading: &'static str,
    pub commune_failed: &'static str,
    pub sessions_title: &'static str,
    pub sessions_lead: &'static str,
    pub sessions_open: &'static str,
    pub feedback_title: &'static str,
    pub feedback_lead: &'static str,
    pub feedback_open: &'static str,
}
