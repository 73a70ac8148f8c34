//! Who published it, who supplied it, and whose right it is.

use super::super::context::Context;
use super::super::text::line;
use super::super::urls::url;
use super::fields::name_of;
use super::graph::{Graph, Node, is_reference};
use crate::article::Publisher;
use crate::error::Code;
use crate::prelude::*;
use crate::text::{concat, decimal};

/// The first publisher with a name.
pub(super) fn publisher<'v>(
    node: &Node<'v>,
    graph: &Graph<'v>,
    context: &mut Context<'_>,
) -> Option<Publisher> {
    let at = node.get("publisher")?;
    let nodes: Vec<_> = at.items().iter().map(|item| graph.named(item, context)).collect();
    let found = nodes.iter().find_map(|node| one(node, graph, context));
    // A reference to nothing has been reported as such.
    if found.is_none() && nodes.iter().any(|node| !is_reference(&node.at)) {
        context.report(Code::BadValue, &at, "a publisher without a name; dropped");
    }
    found
}

fn one<'v>(node: &Node<'v>, graph: &Graph<'v>, context: &mut Context<'_>) -> Option<Publisher> {
    let name = name_of(node, context)?;
    let page = node.get("url").and_then(|at| url(at.items().first()?, context));
    let logo = node.get("logo").and_then(|at| {
        let logo = graph.node(at.items().first()?);
        let address = if logo.at.str().is_some() { Some(logo.at) } else { logo.any(&["url", "contentUrl"]) };
        url(address?.items().first()?, context)
    });
    Some(Publisher { name, url: page, logo })
}

/// The agency, where it is not the publisher.
pub(super) fn agency<'v>(
    node: &Node<'v>,
    graph: &Graph<'v>,
    publisher: Option<&Publisher>,
    context: &mut Context<'_>,
) -> Option<String> {
    ["sourceOrganization", "provider", "creditText"].iter().find_map(|key| {
        let at = node.get(key)?;
        let name = name_of(&graph.node(at.items().first()?), context)?;
        let own = publisher.is_some_and(|publisher| publisher.name.eq_ignore_ascii_case(&name));
        (!own).then_some(name)
    })
}

/// The notice as it stands, else one of year and holder.
pub(super) fn copyright<'v>(node: &Node<'v>, graph: &Graph<'v>, context: &mut Context<'_>) -> Option<String> {
    if let Some(notice) = node.get("copyrightNotice").and_then(|at| line(&at, context)) {
        return Some(notice);
    }
    let holder = node.get("copyrightHolder")?;
    let holder = name_of(&graph.named(holder.items().first()?, context), context)?;
    let year = node.get("copyrightYear").and_then(|at| at.value.as_integer());
    let year = year.filter(|year| (1000..10_000).contains(year));
    Some(match year {
        Some(year) => concat(&["© ", &decimal(year as usize), " ", &holder]),
        None => concat(&["© ", &holder]),
    })
}
