//! `/thu-tuc/{code}/`: the answer first, then what to bring, then how, then conditions, rights, law and source.

use leptos::prelude::*;
use motcua_catalogue::Catalogue;
use motcua_catalogue::fact::Code;
use motcua_catalogue::procedure::{Amount, Level, OnlineLevel, Procedure, Statement};
use motcua_catalogue::walkthrough::Walkthrough;
use serde_json::json;

use crate::components::breadcrumb::Breadcrumb;
use crate::components::change_notice::ChangeNotices;
use crate::components::clerk::{ForClerks, OwnCode};
use crate::components::due_card::DueCard;
use crate::components::fact_strip::{FactStrip, channel, of_procedure, online};
use crate::components::fee_list::FeeList;
use crate::components::gap_list::GapList;
use crate::components::paper_list::PaperList;
use crate::components::province_list::ProvinceList;
use crate::components::source_list::{SourceList, cites};
use crate::components::step_list::StepList;
use crate::components::time_table::TimeTable;
use crate::components::validity::{Lapses, span};
use crate::i18n::format::{date, text};
use crate::i18n::{Lang, fill};
use crate::page_data::Act;
use crate::pages::answers;
use crate::render::Page;
use crate::routes::Route;

/// A procedure's page; `None` if the catalogue has none of that code.
pub fn page(catalogue: &Catalogue, code: &Code, lang: Lang) -> Option<Page> {
    let procedure = catalogue.procedures.get(code)?;
    Some(Page {
        route: Route::Procedure(code.to_string()),
        lang,
        title: text(&procedure.name, lang).to_owned(),
        description: text(&procedure.summary, lang).to_owned(),
        content: content(catalogue, procedure, lang),
        acts: vec![Act::CountDue { code: code.to_string() }],
        json_ld: Some(json_ld(procedure, lang)),
        is_listed: true,
    })
}

fn content(catalogue: &Catalogue, procedure: &Procedure, lang: Lang) -> AnyView {
    let t = lang.page();
    view! {
        <article class="procedure">
            <div class="procedure__main">
                {heading(catalogue, procedure, lang)}
                <FactStrip facts=of_procedure(procedure, lang)/>
                {official(procedure, lang)}
                <Lapses procedure lang/>
                <ChangeNotices procedure lang/>
                {walks(catalogue, &procedure.code, lang)}
                <section class="bring" aria-labelledby="papers">
                    <h2 id="papers">{t.papers_heading}</h2>
                    <PaperList procedure documents=&catalogue.documents lang/>
                    <p class="walk__pack"><a class="button" href=format!("{}#them={}", Route::Pack.path(lang), procedure.code)>{lang.guide().pack_add}</a></p>
                </section>
                <section aria-labelledby="where">
                    <h2 id="where">{t.where_heading}</h2>
                    {channels(procedure, lang)}
                    <p><a class="button button--quiet" href=format!("{}#thu-tuc={}", Route::When.path(lang), procedure.code)>{lang.local().commune_when_link}</a></p>
                </section>
                <section aria-labelledby="steps">
                    <h2 id="steps">{t.steps_heading}</h2>
                    <StepList steps=&procedure.steps lang/>
                </section>
                <section aria-labelledby="times">
                    <h2 id="times">{t.times_heading}</h2>
                    <TimeTable cases=&procedure.cases lang/>
                </section>
                <DueCard procedure lang/>
                <section aria-labelledby="fees">
                    <h2 id="fees">{t.fees_heading}</h2>
                    <FeeList procedure lang/>
                    <ProvinceList catalogue code=&procedure.code is_asked=asks_province(procedure) lang/>
                </section>
                {who(procedure, lang)}
                {conditions(procedure, lang)}
                {plain_list("mistakes", t.mistakes_heading, procedure.mistakes.iter().map(|m| text(m, lang).to_owned()))}
                {plain_list("results", t.results_heading, procedure.results.iter().map(|r| text(r, lang).to_owned()))}
                <GapList gaps=&procedure.gaps lang/>
                <p><a class="button" href=format!("{}#about={}", Route::Listen.path(lang), procedure.code)>{lang.listen().from_procedure}</a></p>
                {answers::link(catalogue, |answer| answer.procedure.as_ref() == Some(&procedure.code), lang.listen().answers_on, lang)}
            </div>
            <div class="procedure__side">
                {rights(catalogue, lang)}
                {authority(procedure, lang)}
                {related(catalogue, procedure, lang)}
                <SourceList procedure lang/>
                <ForClerks procedure catalogue lang/>
                <OwnCode procedure lang/>
            </div>
        </article>
    }
    .into_any()
}

/// The walkthroughs that may end at this procedure; nothing if there is none.
fn walks(catalogue: &Catalogue, code: &Code, lang: Lang) -> Option<AnyView> {
    let leads = |walk: &&Walkthrough| {
        walk.outcomes.iter().flat_map(|outcome| &outcome.procedures).any(|link| link.code == *code)
    };
    let items: Vec<_> = catalogue
        .walkthroughs
        .values()
        .filter(leads)
        .map(|walk| {
            let href = Route::Walkthrough(walk.id.to_string()).path(lang);
            view! { <li><a href=href>{text(&walk.name, lang).to_owned()}</a></li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="walks" aria-labelledby="walks">
                <h2 id="walks">{lang.guide().walks_related}</h2>
                <ul class="links" role="list">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// Whether part of it is for the province to decide.
fn asks_province(procedure: &Procedure) -> bool {
    procedure.authority.level == Level::SetByProvince
        || procedure.fees.iter().any(|fee| fee.amount == Amount::SetByProvince)
}

fn heading(catalogue: &Catalogue, procedure: &Procedure, lang: Lang) -> AnyView {
    let t = lang.page();
    let field = catalogue.portal.fields.iter().find(|field| field.id == procedure.field);
    let way = vec![(Route::Procedures, field.map_or(t.procedures_title, |field| text(&field.name, lang)).to_owned())];
    view! {
        <Breadcrumb lang way/>
        <h1>{text(&procedure.name, lang).to_owned()}</h1>
        <p class="lead">{text(&procedure.summary, lang).to_owned()}</p>
    }
    .into_any()
}

/// The names under which the office and its papers know it.
fn official(procedure: &Procedure, lang: Lang) -> AnyView {
    let t = lang.page();
    let replaces: Vec<&str> = procedure.replaces.iter().map(Code::as_str).collect();
    view! {
        <p class="official">
            {t.code_label}" " <strong class="code">{procedure.code.to_string()}</strong>
            {(!replaces.is_empty()).then(|| view! { <span class="official__replaces">{fill(t.replaces, &[&replaces.join(", ")])}</span> })}
            <span class="official__name">{t.official_label}": "<span lang="vi">{procedure.official_name.clone()}</span></span>
        </p>
    }
    .into_any()
}

fn channels(procedure: &Procedure, lang: Lang) -> AnyView {
    let t = lang.page();
    let items: Vec<_> = procedure
        .channels
        .iter()
        .map(|way| {
            view! {
                <div class="ways__item">
                    <dt>{channel(way.kind, lang)}</dt>
                    <dd>{text(&way.text, lang).to_owned()}</dd>
                </div>
            }
        })
        .collect();
    let note = procedure.online.note.as_ref().map(|note| text(note, lang).to_owned());
    let link = procedure.online.url.clone().filter(|_| procedure.online.level != OnlineLevel::None);
    view! {
        <dl class="ways">{items}</dl>
        <p class="online">
            <strong>{t.fact_online}": "{online(procedure.online.level, lang)}</strong>
            {note.map(|note| view! { <span class="online__note">{note}</span> })}
        </p>
        {link.map(|url| view! { <p><a class="button" href=url rel="external noopener">{t.online_link}</a></p> })}
    }
    .into_any()
}

fn who(procedure: &Procedure, lang: Lang) -> AnyView {
    let t = lang.page();
    let proxy = procedure.proxy.as_ref().map(|proxy| {
        view! { <p><strong>{t.proxy_label}": "</strong>{text(proxy, lang).to_owned()}</p> }
    });
    let within = procedure.apply_within.as_ref().map(|within| {
        view! {
            <p>
                <strong>{t.apply_within}": "</strong>
                {text(&within.text, lang).to_owned()}
                {cites(&within.cites, &procedure.sources, lang)}
            </p>
        }
    });
    view! {
        <section aria-labelledby="who">
            <h2 id="who">{t.who_heading}</h2>
            <p>{text(&procedure.who, lang).to_owned()}</p>
            {proxy}
            {within}
        </section>
    }
    .into_any()
}

fn conditions(procedure: &Procedure, lang: Lang) -> Option<AnyView> {
    let items: Vec<_> = procedure.conditions.iter().map(|condition| statement(condition, procedure, lang)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="conditions">
                <h2 id="conditions">{lang.page().conditions_heading}</h2>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn statement(statement: &Statement, procedure: &Procedure, lang: Lang) -> impl IntoView + use<> {
    let cases: Vec<&str> = procedure
        .cases
        .iter()
        .filter(|case| statement.cases.contains(&case.id))
        .map(|case| text(&case.name, lang))
        .collect();
    view! {
        <li>
            {(!cases.is_empty()).then(|| view! { <strong>{format!("{}: ", cases.join("; "))}</strong> })}
            {text(&statement.text, lang).to_owned()}
            {span(statement.from, statement.until, lang)}
            {cites(&statement.cites, &procedure.sources, lang)}
        </li>
    }
}

fn plain_list(id: &'static str, heading: &'static str, items: impl Iterator<Item = String>) -> Option<AnyView> {
    let items: Vec<_> = items.map(|item| view! { <li>{item}</li> }).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby=id>
                <h2 id=id>{heading}</h2>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn authority(procedure: &Procedure, lang: Lang) -> AnyView {
    let t = lang.page();
    let before = procedure.authority.before.as_ref().map(|before| {
        view! {
            <dt>{t.authority_before}</dt>
            <dd>
                {text(&before.text, lang).to_owned()}
                {cites(&before.cites, &procedure.sources, lang)}
            </dd>
        }
    });
    view! {
        <section aria-labelledby="authority">
            <h2 id="authority">{t.authority_heading}</h2>
            <dl class="authority">
                <dt>{t.authority_now}</dt>
                <dd>{text(&procedure.authority.now, lang).to_owned()}</dd>
                {before}
            </dl>
        </section>
    }
    .into_any()
}

fn rights(catalogue: &Catalogue, lang: Lang) -> AnyView {
    let t = lang.page();
    let told = told_elsewhere(catalogue, lang);
    view! {
        <section class="rights" aria-labelledby="rights">
            <h2 id="rights">{t.rights_heading}</h2>
            <ul>
                <li>{t.rights_1}</li>
                <li>{t.rights_2}</li>
                <li>{t.rights_3}</li>
                <li>{t.rights_4}</li>
                <li>{t.rights_5} {told}</li>
            </ul>
            <p class="cites">{t.rights_source}</p>
        </section>
    }
    .into_any()
}

/// What dated sources say of single provinces' lists of what any centre takes. Of the others nothing is known here.
fn told_elsewhere(catalogue: &Catalogue, lang: Lang) -> Option<AnyView> {
    let t = lang.local();
    let provinces = &catalogue.provinces.provinces;
    let told: Vec<_> = catalogue
        .offices
        .iter()
        .flat_map(|file| &file.elsewhere)
        .filter_map(|one| {
            let province = provinces.iter().find(|province| province.code == one.province)?;
            Some(view! {
                <li><strong lang="vi">{province.name.clone()}</strong>". "{text(&one.text, lang).to_owned()}" "
                <span class="cites">{fill(t.told_on, &[&date(one.as_of)])}</span></li>
            })
        })
        .collect();
    (!told.is_empty()).then(|| {
        view! { <details><summary>{t.elsewhere_told}</summary><ul>{told}</ul><p>{t.elsewhere_why}</p></details> }
            .into_any()
    })
}

fn related(catalogue: &Catalogue, procedure: &Procedure, lang: Lang) -> Option<AnyView> {
    let items: Vec<_> = procedure
        .related
        .iter()
        .filter_map(|related| catalogue.procedures.get(&related.code).map(|other| (related, other)))
        .map(|(related, other)| {
            view! {
                <li>
                    <a href=Route::Procedure(other.code.to_string()).path(lang)>{text(&other.name, lang).to_owned()}</a>
                    <span class="procedures__summary">{text(&related.why, lang).to_owned()}</span>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="related">
                <h2 id="related">{lang.page().related_heading}</h2>
                <ul class="procedures" role="list">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// schema.org, for search engines: what it is, who provides it, where it is found.
fn json_ld(procedure: &Procedure, lang: Lang) -> serde_json::Value {
    let channels: Vec<_> = procedure
        .channels
        .iter()
        .map(|way| json!({ "@type": "ServiceChannel", "name": channel(way.kind, lang), "description": text(&way.text, lang) }))
        .collect();
    json!({
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": text(&procedure.name, lang),
        "alternateName": procedure.official_name,
        "identifier": procedure.code.as_str(),
        "description": text(&procedure.summary, lang),
        "provider": { "@type": "GovernmentOrganization", "name": text(&procedure.authority.now, lang) },
        "availableChannel": channels,
        "areaServed": { "@type": "Country", "name": "Việt Nam" },
        "inLanguage": lang.tag(),
    })
}
