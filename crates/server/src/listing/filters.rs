//! `filter[field]`, `filter[field][eq]` and `filter[field][contains]`.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::{last, pairs};
use crate::error::ApiError;
use crate::invalid::{Rule, Source};

/// Longest value of a filter, in characters: longer than any text that it could match.
const MAX_VALUE: u16 = 1000;

/// The parameters of a request, to be asked for by name. With several of one name the last one counts.
#[derive(Clone, Debug, Default)]
pub struct Filters(Vec<(String, String)>);

/// What a text must be like; an empty filter lets everything pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextFilter {
    /// It is exactly this.
    pub equals: Option<String>,
    /// It has this in it, in upper or lower case.
    pub contains: Option<String>,
}

impl Filters {
    /// Filters on a text by equality and by what it contains.
    pub fn text(&self, field: &str) -> TextFilter {
        TextFilter {
            equals: self.equals(field),
            contains: self.get(&format!("filter[{field}][contains]")).map(str::to_owned),
        }
    }

    /// Filters by equality, in the long or in the short form.
    pub fn equals(&self, field: &str) -> Option<String> {
        self.get(&format!("filter[{field}][eq]"))
            .or_else(|| self.get(&format!("filter[{field}]")))
            .map(str::to_owned)
    }

    /// Filters by equality with one of a few values.
    ///
    /// # Errors
    /// 400 for a value that is none of them.
    pub fn one_of(&self, field: &str, choices: &'static [&'static str]) -> Result<Option<String>, ApiError> {
        let value = self.equals(field);
        match &value {
            Some(text) if !choices.contains(&text.as_str()) => {
                Err(Rule::OneOf(choices).broken(Source::Query, &format!("filter[{field}]")).into())
            }
            _ => Ok(value),
        }
    }

    /// A yes-or-no parameter; present without a value means yes.
    ///
    /// # Errors
    /// 400 for anything but `true` and `false`.
    pub fn flag(&self, name: &str) -> Result<bool, ApiError> {
        match self.get(name) {
            None | Some("false") => Ok(false),
            Some("" | "true") => Ok(true),
            Some(_) => Err(Rule::IsBoolean.broken(Source::Query, name).into()),
        }
    }

    /// The value of any parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        last(&self.0, name)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Filters {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let pairs = pairs(&parts.uri)?;
        match pairs.iter().find(|(_, value)| value.chars().count() > MAX_VALUE.into()) {
            Some((name, _)) => Err(Rule::MaxLength(MAX_VALUE).broken(Source::Query, name).into()),
            None => Ok(Self(pairs)),
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    async fn read(query: &str) -> Result<Filters, ApiError> {
        let (mut parts, ()) =
            Request::get(format!("/list?{query}")).body(()).expect("a well-formed address").into_parts();
        Filters::from_request_parts(&mut parts, &()).await
    }

    #[tokio::test]
    async fn reads_the_three_forms() {
        let filters =
            read("filter[a]=1&filter%5Bb%5D%5Beq%5D=2%20%26&filter[c][contains]=%C3%A9").await.unwrap();
        assert_eq!(filters.equals("a").as_deref(), Some("1"));
        assert_eq!(filters.equals("b").as_deref(), Some("2 &"));
        assert_eq!(filters.text("c"), TextFilter { equals: None, contains: Some("é".to_owned()) });
        assert_eq!(filters.text("d"), TextFilter::default());
    }

    #[tokio::test]
    async fn closed_lists_refuse_other_values() {
        let filters = read("filter[status]=lost").await.unwrap();
        let Err(ApiError::Invalid(refused)) = filters.one_of("status", &["approved", "pending"]) else {
            panic!("accepted")
        };
        assert_eq!(refused[0].field, "filter[status]");
        assert_eq!(refused[0].choices, Some(vec!["approved".into(), "pending".into()]));
    }

    #[tokio::test]
    async fn flags_are_true_false_or_bare() {
        for (query, flag) in [("", Some(false)), ("f", Some(true)), ("f=true", Some(true)), ("f=no", None)] {
            assert_eq!(read(query).await.unwrap().flag("f").ok(), flag, "{query}");
        }
    }

    #[tokio::test]
    async fn endless_values_are_refused() {
        let Err(ApiError::Invalid(refused)) = read(&format!("filter[a]={}", "x".repeat(1001))).await else {
            panic!("accepted")
        };
        assert_eq!(refused[0].rule.as_deref(), Some("max_length"));
    }
}
