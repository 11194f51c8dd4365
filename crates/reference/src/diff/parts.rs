//! What changed in the parts of an operation: its access, parameters, body and responses.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::Value;

use super::access::{are_open, own_servers, ways};
use super::effect::Effect;
use super::spot::Spot;
use super::view::{Body, Contents, Response, View};
use super::{Comparison, Context};
use crate::model::{Difference, OperationName, Part, Side};

/// Names that are compared in a step of work.
const STEP: usize = 16;

impl Comparison<'_> {
    /// Security and servers of whole documents.
    pub(super) fn document_access(&mut self) {
        let access = Rc::clone(&self.access);
        let [old, new] = access.as_ref();
        self.security(old.security.as_deref(), new.security.as_deref(), None);
        self.servers(&old.servers, &new.servers, None);
    }

    /// Security and servers of an operation, where it has its own: before and after, each a path item and an operation.
    pub(super) fn operation_access(&mut self, spots: &[(Spot, Spot); 2], name: &OperationName) {
        let access = Rc::clone(&self.access);
        let own = spots.each_ref().map(|(_, operation)| operation.value().get("security"));
        if !name.is_webhook && own.iter().any(Option::is_some) {
            let [old, new] = [0, 1].map(|side| own[side].or(access[side].security.as_deref()));
            self.security(old, new, Some(name));
        }
        let [old, new] = spots;
        let own = [own_servers(self.old.document(), old), own_servers(self.new.document(), new)];
        if own.iter().any(Option::is_some) {
            let [old, new] = [0, 1].map(|side| own[side].as_ref().unwrap_or(&access[side].servers));
            self.servers(old, new, Some(name));
        }
    }

    fn security(&mut self, old: Option<&Value>, new: Option<&Value>, name: Option<&OperationName>) {
        let (old, new) = (ways(self.old, old), ways(self.new, new));
        // Each way is held against each.
        let schemes = old.iter().map(BTreeSet::len).sum::<usize>();
        if old != new && self.new.spend(schemes * new.len() / STEP) {
            let effect = if are_open(&old, &new) { Effect::NONE } else { Effect::NARROWS };
            let [from, to] =
                [old, new].map(|ways| ways.into_iter().map(|way| way.into_iter().collect()).collect());
            self.add(
                &Context::new(name, &Part::Whole, Side::Request),
                Difference::Security { from, to },
                effect,
            );
        }
    }

    fn servers(&mut self, old: &[String], new: &[String], name: Option<&OperationName>) {
        let removed = old
            .iter()
            .filter(|url| !new.contains(url))
            .map(|url| (url, Difference::Removed, Effect::NARROWS));
        let is_new = Difference::Added { is_required: false };
        let added =
            new.iter().filter(|url| !old.contains(url)).map(|url| (url, is_new.clone(), Effect::NONE));
        for (url, difference, effect) in removed.chain(added) {
            let part = Part::Server(url.clone());
            self.add(&Context::new(name, &part, Side::Request), difference, effect);
        }
    }

    pub(super) fn parameters(&mut self, old: &View, new: &View, name: &OperationName) {
        let part = |location, name: &String| Part::Parameter { name: name.clone(), location };
        let side = sent(name);
        for (key, parameter) in &old.parameters {
            if !new.parameters.contains_key(key) {
                let part = part(key.0, &parameter.name);
                self.add(&Context::new(Some(name), &part, side), Difference::Removed, Effect::WIDENS);
            }
        }
        for (key, parameter) in &new.parameters {
            let part = part(key.0, &parameter.name);
            let at = Context::new(Some(name), &part, side);
            let Some(before) = old.parameters.get(key) else {
                self.added(parameter.required, &at);
                continue;
            };
            self.requirement(before.required, parameter.required, &at);
            self.deprecation(before.deprecated, parameter.deprecated, &at);
            if let (Some(old), Some(new)) = (&before.schema, &parameter.schema) {
                self.schemas(&[old.part()], &[new.part()], &at);
            }
        }
    }

    pub(super) fn bodies(&mut self, old: Option<&Body>, new: Option<&Body>, name: &OperationName) {
        let at = Context::new(Some(name), &Part::Body { media_type: None }, sent(name));
        match (old, new) {
            (None, None) => {}
            (None, Some(new)) => self.added(new.required, &at),
            (Some(_), None) => self.add(&at, Difference::Removed, Effect::WIDENS),
            (Some(old), Some(new)) => {
                self.requirement(old.required, new.required, &at);
                let part = |media_type: &str| Part::Body { media_type: Some(media_type.to_owned()) };
                self.contents(&old.contents, &new.contents, name, (at.side, &part));
            }
        }
    }

    pub(super) fn responses(&mut self, old: &View, new: &View, name: &OperationName) {
        let whole = |status: &String| Part::Response { status: status.clone(), media_type: None };
        let side = received(name);
        for status in old.responses.keys().filter(|&status| !new.responses.contains_key(status)) {
            let effect = if status.starts_with('2') { Effect::BOTH } else { Effect::NONE };
            self.add(&Context::new(Some(name), &whole(status), side), Difference::Removed, effect);
        }
        for (status, response) in &new.responses {
            match old.responses.get(status) {
                Some(before) => self.response(before, response, status, name),
                None => self.added(false, &Context::new(Some(name), &whole(status), side)),
            }
        }
    }

    fn response(&mut self, old: &Response, new: &Response, status: &str, name: &OperationName) {
        let part = |media_type: &str| Part::Response {
            status: status.to_owned(),
            media_type: Some(media_type.to_owned()),
        };
        let side = received(name);
        self.contents(&old.contents, &new.contents, name, (side, &part));
        let part = |header: &String| Part::Header { status: status.to_owned(), name: header.clone() };
        for header in old.headers.keys().filter(|&header| !new.headers.contains_key(header)) {
            self.add(&Context::new(Some(name), &part(header), side), Difference::Removed, Effect::WIDENS);
        }
        for (header, schema) in &new.headers {
            let part = part(header);
            let at = Context::new(Some(name), &part, side);
            match (old.headers.get(header), schema) {
                (None, _) => self.added(false, &at),
                (Some(Some(old)), Some(new)) => self.schemas(&[old.part()], &[new.part()], &at),
                _ => {}
            }
        }
    }

    /// Compares contents by media type; schemas that are the same in several only once.
    fn contents(
        &mut self,
        old: &Contents,
        new: &Contents,
        name: &OperationName,
        (side, part): (Side, &dyn Fn(&str) -> Part),
    ) {
        for media_type in old.keys().filter(|&media_type| !new.contains_key(media_type)) {
            self.add(&Context::new(Some(name), &part(media_type), side), Difference::Removed, Effect::BOTH);
        }
        let mut first: Option<(&Spot, &Spot)> = None;
        for (media_type, schema) in new {
            let part = part(media_type);
            let at = Context::new(Some(name), &part, side);
            let Some(before) = old.get(media_type) else {
                self.added(false, &at);
                continue;
            };
            let (Some(old), Some(new)) = (before, schema) else { continue };
            let is_repeated = first.is_some_and(|first| first.0.is_same(old) && first.1.is_same(new));
            if !is_repeated {
                self.schemas(&[old.part()], &[new.part()], &at);
            }
            first.get_or_insert((old, new));
        }
    }
}

/// Which way parameters and body go, seen from the caller.
fn sent(name: &OperationName) -> Side {
    if name.is_webhook { Side::Response } else { Side::Request }
}

/// Which way responses go, seen from the caller.
fn received(name: &OperationName) -> Side {
    if name.is_webhook { Side::Request } else { Side::Response }
}
