//! What can be done from anywhere.

use super::item::{Group, Item, Picture, Target};
use super::words::Candidate;
use crate::paths;
use crate::state::text::tr;
use crate::state::theme::Theme;
use crate::ui::icon::Icon;

/// All commands. Only who is signed in has applications; the theme that is on is not offered.
pub(super) fn commands(signed_in: bool, theme: Theme) -> Vec<Candidate> {
    let mut all = vec![command("nav.catalog", Icon::Grid, Target::Link(paths::CATALOG.to_owned()))];
    if signed_in {
        all.push(command("nav.my_apps", Icon::Layers, Target::Link(paths::MY_APPS.to_owned())));
        all.push(command("search.new_app", Icon::Plus, Target::Link(paths::CREATE_APPLICATION.to_owned())));
    }
    let themes = [
        (Theme::Light, "theme.light", Icon::Sun),
        (Theme::Dark, "theme.dark", Icon::Moon),
        (Theme::System, "theme.system", Icon::Sun),
    ];
    let others = themes.into_iter().filter(|(other, ..)| *other != theme);
    all.extend(others.map(|(theme, text, icon)| command(text, icon, Target::Theme(theme))));
    all.push(command("shortcuts.title", Icon::Info, Target::Shortcuts));
    if signed_in {
        all.push(command("nav.logout", Icon::Arrow, Target::SignOut));
    }
    all
}

fn command(text: &str, icon: Icon, target: Target) -> Candidate {
    let item = Item {
        group: Group::Actions,
        picture: Picture::Icon(icon),
        title: tr(text),
        place: String::new(),
        excerpt: None,
        deprecated: false,
        target,
    };
    Candidate::new(item, "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::palette::words::Words;

    fn targets(signed_in: bool, theme: Theme) -> Vec<Target> {
        Words::of("").best(&commands(signed_in, theme), 20).into_iter().map(|item| item.target).collect()
    }

    #[test]
    fn nobody_is_sent_where_there_is_nothing_for_them() {
        let link = |path: &str| Target::Link(path.to_owned());
        assert_eq!(
            targets(false, Theme::Dark),
            [link("/"), Target::Theme(Theme::Light), Target::Theme(Theme::System), Target::Shortcuts]
        );
        let own = targets(true, Theme::Light);
        for target in
            [link("/my-apps"), link("/application/create"), Target::SignOut, Target::Theme(Theme::Dark)]
        {
            assert!(own.contains(&target), "{target:?}");
        }
        assert!(!own.contains(&Target::Theme(Theme::Light)));
    }
}
