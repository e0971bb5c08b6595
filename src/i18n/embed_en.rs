//! English.

use super::EmbedText;

pub(super) const EMBED: EmbedText = EmbedText {
    new_tab: "opens in a new tab",
    source: "Source: {}. Checked on {}.",
    all_data: "the data of Một Cửa; each page names its own",
    full_search: "Open Một Cửa",
    full_procedure: "See all of this procedure",
    full_where: "See all communes",
    full_walkthrough: "Open the full page with your answers",
    full_commune: "See the full page of this commune",
    your_commune: "Where to apply in this commune",
    search_title: "Find a procedure or a commune",
    search_lead: "Type what you need to do, in Vietnamese or English. Results open in a new tab; this page stays where it is.",
    where_title: "Which commune is an old address in now?",
    where_lead: "Since 1 July 2025 there are 3,321 communes. Type an old address to see which one it is in now.",
    commune_title: "Your commune",
    commune_lead: "Where to apply, which communes it was formed from, and what many people come for.",
    commune_loading: "Loading the commune…",
    commune_failed: "The commune could not be loaded. The link below opens its full page.",
    sessions_title: "Where and when",
    sessions_lead: "Office hours, days without appointment, and the next mobile session near you. The calendar opens in a new tab; this page stays where it is.",
    sessions_open: "See the calendar",
    feedback_title: "Tell the government something",
    feedback_lead: "You write on Một Cửa's own page, so that no other page can read what you write. It opens in a new tab; this page stays where it is.",
    feedback_open: "Write to them",
};
