//! A table of a document.

use leptos::prelude::*;
use portico_api_types::document::Node;
use portico_api_types::document::node::Alignment;

use super::nodes::Renderer;
use crate::state::text::tr;

/// The table, which scrolls by itself when it is wider than the text.
pub(super) fn table(renderer: &mut Renderer<'_>, alignments: Option<&[Alignment]>, rows: &[Node]) -> AnyView {
    let (mut head, mut body) = (Vec::new(), Vec::new());
    for row in rows {
        match row {
            Node::TableHeader { children, .. } => {
                // Some portals put a row into the header, some the cells.
                for row in header_rows(children) {
                    head.push(cells(renderer, alignments, row, true));
                }
            }
            Node::TableRow { children, .. } => body.push(cells(renderer, alignments, children, false)),
            other => body.push(cells(renderer, alignments, std::slice::from_ref(other), false)),
        }
    }
    let head = (!head.is_empty()).then(|| view! { <thead>{head}</thead> });
    view! {
        <div class="table-wrap" tabindex="0" role="group" aria-label=tr("document.table")>
            <table class="table">{head}<tbody>{body}</tbody></table>
        </div>
    }
    .into_any()
}

fn header_rows(children: &[Node]) -> Vec<&[Node]> {
    let nested: Vec<&[Node]> = children
        .iter()
        .filter_map(|child| match child {
            Node::TableRow { children, .. } => Some(children.as_slice()),
            _ => None,
        })
        .collect();
    if nested.is_empty() { vec![children] } else { nested }
}

fn cells(
    renderer: &mut Renderer<'_>,
    alignments: Option<&[Alignment]>,
    cells: &[Node],
    is_head: bool,
) -> AnyView {
    let cells = cells.iter().enumerate().map(|(column, cell)| {
        let (own, inside) = match cell {
            Node::TableCell { alignment, children } => (alignment.as_ref(), children.as_slice()),
            other => (None, std::slice::from_ref(other)),
        };
        let class = class(own.or_else(|| alignments?.get(column)));
        let inside = renderer.all(inside);
        if is_head {
            view! { <th scope="col" class=class>{inside}</th> }.into_any()
        } else {
            view! { <td class=class>{inside}</td> }.into_any()
        }
    });
    let cells = cells.collect_view();
    view! { <tr>{cells}</tr> }.into_any()
}

fn class(alignment: Option<&Alignment>) -> Option<&'static str> {
    match alignment {
        Some(Alignment::Right) => Some("align-end"),
        Some(Alignment::Center) => Some("align-center"),
        _ => None,
    }
}
