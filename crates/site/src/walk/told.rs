//! Where a person stands, as JSON and in words.

use std::fmt::Write;

use motcua::i18n::Lang;
use motcua_catalogue::walkthrough::{Input, Instead, OutcomeKind, Part, Question, Reading, Remark, Walkthrough};
use motcua_walkthrough as logic;
use motcua_walkthrough::{At, Ending, Misfit, Path, State, Truth};
use serde_json::{Map, Value, json};

/// The texts and the state together.
pub(super) struct Told<'a> {
    pub walkthrough: &'a Walkthrough,
    pub logic: &'a logic::Walkthrough,
    pub state: &'a State,
    pub reading: Reading<'a>,
    pub lang: Lang,
}

/// A path as one JSON object: its fragment, and where it leads.
pub(super) fn path(walkthrough: &Walkthrough, path: &Path) -> Value {
    let outcome = &walkthrough.outcomes[path.outcome];
    let (procedures, cases) = procedures(walkthrough, path.outcome, &path.ending);
    json!({
        "fragment": path.fragment,
        "outcome": outcome.id,
        "kind": OutcomeKind::from(path.ending.kind),
        "procedures": procedures,
        "cases": cases,
        "doubts": path.doubts.iter().map(|at| &walkthrough.questions[*at].id).collect::<Vec<_>>(),
    })
}

/// Parts of an outcome that are shown, each with whether it is certain.
fn shown<'a>(walkthrough: &'a Walkthrough, outcome: usize, ending: &Ending) -> Vec<(Part<'a>, bool)> {
    let parts = walkthrough.outcomes[outcome].parts();
    let all = parts.into_iter().zip(&ending.parts);
    let mut is_procedure_shown = true;
    let mut shown = Vec::new();
    for ((part, _), truth) in all {
        // The cases of a procedure stand behind it, and are shown only with it.
        let is_shown = *truth != Truth::False && (is_procedure_shown || !matches!(part, Part::Case(..)));
        if matches!(part, Part::Procedure(_)) {
            is_procedure_shown = is_shown;
        }
        if is_shown {
            shown.push((part, *truth == Truth::True));
        }
    }
    shown
}

/// Codes in order, and for each the cases that these answers make.
fn procedures(walkthrough: &Walkthrough, outcome: usize, ending: &Ending) -> (Vec<String>, Map<String, Value>) {
    let (mut codes, mut cases) = (Vec::new(), Map::new());
    for (part, is_certain) in shown(walkthrough, outcome, ending) {
        match part {
            Part::Procedure(link) => codes.push(link.code.to_string()),
            Part::Case(link, case) if is_certain => {
                let list = cases.entry(link.code.to_string()).or_insert_with(|| json!([]));
                list.as_array_mut().into_iter().for_each(|list| list.push(json!(case.id)));
            }
            _ => {}
        }
    }
    (codes, cases)
}

impl Told<'_> {
    /// `{"status", "question", "outcome", "path", ...}`.
    pub fn json(&self) -> Value {
        let (status, question, outcome) = match &self.state.at {
            At::Question(at) => ("question", self.question_json(&self.walkthrough.questions[*at]), Value::Null),
            At::Outcome(at, ending) => ("outcome", Value::Null, self.outcome_json(*at, ending)),
        };
        let id = |at: &usize| &self.walkthrough.questions[*at].id;
        let path: Vec<Value> = self
            .state
            .path
            .iter()
            .map(|step| json!({"question": id(&step.question), "answer": self.written(step.question, &step.answer)}))
            .collect();
        let rejected = self
            .state
            .rejected
            .map(|rejected| json!({"question": id(&rejected.question), "why": misfit(rejected.why, self.lang)}));
        json!({
            "status": status,
            "question": question,
            "outcome": outcome,
            "path": path,
            "doubts": self.state.doubts.iter().map(id).collect::<Vec<_>>(),
            "rejected": rejected,
            "unused": self.state.unused.iter().map(id).collect::<Vec<_>>(),
            "foreign": self.state.foreign,
            "at_most": self.state.at_most,
        })
    }

    fn question_json(&self, question: &Question) -> Value {
        let choices = self.choices(question).into_iter().map(|(id, text)| json!({"id": id, "text": text}));
        json!({
            "id": question.id,
            "text": self.reading.text(&question.text),
            "choices": choices.collect::<Vec<_>>(),
            "kind": self.kind(question),
        })
    }

    fn outcome_json(&self, at: usize, ending: &Ending) -> Value {
        let outcome = &self.walkthrough.outcomes[at];
        let (procedures, cases) = procedures(self.walkthrough, at, ending);
        let (mut reasons, mut instead, mut notes) = (Vec::new(), Vec::new(), Vec::new());
        let remark = |remark: &Remark| json!({"text": self.reading.text(&remark.text), "cites": remark.cites});
        for (part, _) in shown(self.walkthrough, at, ending) {
            match part {
                Part::Reason(reason) => reasons.push(remark(reason)),
                Part::Note(note) => notes.push(remark(note)),
                Part::Instead(other) => instead.push(self.instead_json(other)),
                Part::Procedure(_) | Part::Case(..) => {}
            }
        }
        json!({
            "id": outcome.id,
            "kind": OutcomeKind::from(ending.kind),
            "title": self.reading.text(&outcome.title),
            "text": self.reading.text(&outcome.text),
            "procedures": procedures,
            "cases": cases,
            "reasons": reasons,
            "instead": instead,
            "notes": notes,
            "ask": self.reading.text(outcome.ask.as_ref().unwrap_or(&self.walkthrough.ask)),
        })
    }

    fn instead_json(&self, instead: &Instead) -> Value {
        json!({
            "text": self.reading.text(&instead.text),
            "procedures": instead.procedures,
            "walkthrough": instead.walkthrough,
        })
    }

    /// The choices, "don't know" last.
    fn choices(&self, question: &Question) -> Vec<(String, String)> {
        let choices = question.input.choices();
        let known = choices.into_iter().map(|choice| (choice.id.to_string(), self.reading.text(&choice.text)));
        known.chain([("?".into(), self.say("Không biết", "Don't know").into())]).collect()
    }

    fn kind(&self, question: &Question) -> &'static str {
        match question.input {
            Input::Choice { .. } | Input::YesNo | Input::RateComparison { .. } => "choice",
            Input::Number { .. } => "number",
            Input::Date { .. } => "date",
            Input::Money { .. } => "money",
            Input::Commune => "commune",
        }
    }

    fn written(&self, question: usize, answer: &logic::Answer) -> String {
        self.logic.questions()[question].write(answer)
    }

    fn say<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        if self.lang == Lang::Vi { vi } else { en }
    }

    /// The same in words.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for step in &self.state.path {
            let question = &self.walkthrough.questions[step.question];
            let written = self.written(step.question, &step.answer);
            let choice = self.choices(question).into_iter().find(|(id, _)| *id == written);
            let answer = choice.map_or(written, |(_, text)| text);
            let _ = writeln!(out, "✓ {}: {answer}", (self.reading.pick)(&question.short));
        }
        match &self.state.at {
            At::Question(at) => self.question_text(&mut out, &self.walkthrough.questions[*at]),
            At::Outcome(at, ending) => self.outcome_text(&mut out, *at, ending),
        }
        out
    }

    fn question_text(&self, out: &mut String, question: &Question) {
        if let Some(rejected) = self.state.rejected {
            let _ = writeln!(out, "{}", misfit(rejected.why, self.lang));
        }
        let _ = writeln!(out, "\n{}  [{}]", self.reading.text(&question.text), question.id);
        if let Some(help) = &question.help {
            let _ = writeln!(out, "   {}", self.reading.text(help));
        }
        for (id, text) in self.choices(question) {
            let _ = writeln!(out, "   {id}: {text}");
        }
        let most = self.say("Nhiều nhất còn", "Questions left, at most:");
        let unit = self.say(" câu", "");
        let _ = writeln!(out, "{most} {}{unit}", self.state.at_most);
    }

    fn outcome_text(&self, out: &mut String, at: usize, ending: &Ending) {
        let outcome = &self.walkthrough.outcomes[at];
        let kind = match OutcomeKind::from(ending.kind) {
            OutcomeKind::Yes => self.say("Đúng trường hợp của bạn", "This is your case"),
            OutcomeKind::Likely => self.say("Nhiều khả năng là vậy", "This is likely your case"),
            OutcomeKind::Ask => self.say("Chưa chắc, hãy hỏi", "Not certain: ask"),
            OutcomeKind::OtherWay => self.say("Có cách khác", "There is another way"),
        };
        let _ = writeln!(out, "\n{kind}: {}\n{}", self.reading.text(&outcome.title), self.reading.text(&outcome.text));
        let maybe = |is_certain: bool| if is_certain { "" } else { self.say(" (có thể)", " (maybe)") };
        for (part, is_certain) in shown(self.walkthrough, at, ending) {
            let _ = match part {
                Part::Procedure(link) => writeln!(out, "→ {}{}", link.code, maybe(is_certain)),
                Part::Case(_, case) => writeln!(out, "    {}{}", case.id, maybe(is_certain)),
                Part::Reason(remark) | Part::Note(remark) => {
                    let cites: Vec<&str> = remark.cites.iter().map(|cite| cite.rule.as_str()).collect();
                    let text = self.reading.text(&remark.text);
                    writeln!(out, "- {text}{} [{}]", maybe(is_certain), cites.join("; "))
                }
                Part::Instead(instead) => {
                    let codes: Vec<&str> = instead.procedures.iter().map(|code| code.as_str()).collect();
                    writeln!(out, "+ {} {}", self.reading.text(&instead.text), codes.join(", "))
                }
            };
        }
        for doubt in &self.state.doubts {
            let question = &self.walkthrough.questions[*doubt];
            let ask = question.unknown.ask.as_ref().unwrap_or(&self.walkthrough.ask);
            let decide = self.reading.text(&question.unknown.decide);
            let _ = writeln!(out, "? {}: {decide} {}", (self.reading.pick)(&question.short), self.reading.text(ask));
        }
        let ask = outcome.ask.as_ref().unwrap_or(&self.walkthrough.ask);
        let _ = writeln!(out, "{}", self.reading.text(ask));
    }
}

/// Why an answer does not fit.
fn misfit(why: Misfit, lang: Lang) -> String {
    let day = |day: logic::Day| day.to_string();
    match (why, lang) {
        (Misfit::NotAChoice, Lang::Vi) => "Câu trả lời không nằm trong các lựa chọn.".into(),
        (Misfit::NotAChoice, Lang::En) => "The answer is none of the choices.".into(),
        (Misfit::NotANumber, Lang::Vi) => "Hãy viết một số, chỉ gồm chữ số.".into(),
        (Misfit::NotANumber, Lang::En) => "Write a number in digits only.".into(),
        (Misfit::TooSmall { least }, Lang::Vi) => format!("Ít nhất là {least}."),
        (Misfit::TooSmall { least }, Lang::En) => format!("It is {least} at least."),
        (Misfit::TooLarge { most }, Lang::Vi) => format!("Nhiều nhất là {most}."),
        (Misfit::TooLarge { most }, Lang::En) => format!("It is {most} at most."),
        (Misfit::NotADay, Lang::Vi) => "Hãy viết ngày, tháng hoặc năm, như 1951-03-09 hay 1951.".into(),
        (Misfit::NotADay, Lang::En) => "Write a day, a month or a year, such as 1951-03-09 or 1951.".into(),
        (Misfit::TooEarly { earliest }, Lang::Vi) => format!("Ngày này quá sớm: sớm nhất là {}.", day(earliest)),
        (Misfit::TooEarly { earliest }, Lang::En) => format!("Too early: {} at the earliest.", day(earliest)),
        (Misfit::TooLate { latest }, Lang::Vi) => format!("Ngày này quá muộn: muộn nhất là {}.", day(latest)),
        (Misfit::TooLate { latest }, Lang::En) => format!("Too late: {} at the latest.", day(latest)),
        (Misfit::NotACommune, Lang::Vi) => "Hãy viết mã tỉnh và mã xã, như 01-00004.".into(),
        (Misfit::NotACommune, Lang::En) => "Write the codes of province and commune, such as 01-00004.".into(),
    }
}
