//! What the palette lists.

use crate::state::theme::Theme;
use crate::ui::icon::Icon;

/// Something to go to or to do.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    /// The heading that it stands under.
    pub group: Group,
    /// What stands before the title.
    pub picture: Picture,
    /// Its name.
    pub title: String,
    /// Where it belongs.
    pub place: String,
    /// The part of its text that has what was searched for, when its title does not say why it was found.
    pub excerpt: Option<String>,
    /// Callers should stop using it.
    pub deprecated: bool,
    /// What happens when it is chosen.
    pub target: Target,
}

/// The headings of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// Versions of the product on the screen.
    Versions,
    /// Operations.
    Operations,
    /// Products.
    Products,
    /// Documents and their headings.
    Guides,
    /// The developer's applications.
    Applications,
    /// Things to do.
    Actions,
}

impl Group {
    /// Key of the heading's text.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Versions => "search.versions",
            Self::Operations => "search.operations",
            Self::Products => "search.products",
            Self::Guides => "search.guides",
            Self::Applications => "search.applications",
            Self::Actions => "search.actions",
        }
    }
}

/// What stands before a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Picture {
    /// An icon.
    Icon(Icon),
    /// The method of an operation, in upper case.
    Method(String),
}

/// What happens when an item is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Leads to an address of the portal.
    Link(String),
    /// Shows the portal in this theme.
    Theme(Theme),
    /// Ends the session.
    SignOut,
    /// Lists the keys.
    Shortcuts,
}

/// Items under one heading.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Section {
    /// The heading.
    pub group: Group,
    /// Place of the first item among all items.
    pub first: usize,
    /// The items.
    pub items: Vec<Item>,
}

/// Puts items under their headings: the groups in the order in which they first occur, what leads to the same place once.
pub(super) fn sections(items: impl IntoIterator<Item = Item>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for item in items {
        if sections.iter().flat_map(|section| &section.items).any(|other| other.target == item.target) {
            continue;
        }
        match sections.iter_mut().find(|section| section.group == item.group) {
            Some(section) => section.items.push(item),
            None => sections.push(Section { group: item.group, first: 0, items: vec![item] }),
        }
    }
    let mut first = 0;
    for section in &mut sections {
        section.first = first;
        first += section.items.len();
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(group: Group, target: &str) -> Item {
        Item {
            group,
            picture: Picture::Icon(Icon::Book),
            title: target.to_owned(),
            place: String::new(),
            excerpt: None,
            deprecated: false,
            target: Target::Link(target.to_owned()),
        }
    }

    #[test]
    fn groups_come_in_the_order_of_their_first_item() {
        let found = sections([
            item(Group::Operations, "/a"),
            item(Group::Guides, "/b"),
            item(Group::Operations, "/c"),
            item(Group::Actions, "/d"),
        ]);
        let shape: Vec<_> =
            found.iter().map(|section| (section.group, section.first, section.items.len())).collect();
        assert_eq!(shape, [(Group::Operations, 0, 2), (Group::Guides, 2, 1), (Group::Actions, 3, 1)]);
        assert_eq!(sections([]), []);
    }

    #[test]
    fn what_is_found_twice_is_listed_where_it_came_first() {
        let found = sections([
            item(Group::Operations, "/a"),
            item(Group::Products, "/a"),
            item(Group::Operations, "/a"),
        ]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].items.len(), 1);
    }
}
