//! Accounts that exist from the first start on.

use portico_api_types::Secret;

use super::{Checker, Unique};
use crate::auth::email::Email;
use crate::auth::passwords::{MAX_LENGTH, MIN_LENGTH};
use crate::content::declaration::AccountSection;
use crate::content::model::Account;

impl Checker<'_> {
    pub(super) fn accounts(&mut self, sections: &[AccountSection]) -> Vec<Account> {
        let mut emails = Unique::new("email address");
        sections
            .iter()
            .filter_map(|section| {
                emails.check(self, &section.email, &section.email.value.to_ascii_lowercase());
                self.account(section)
            })
            .collect()
    }

    fn account(&mut self, section: &AccountSection) -> Option<Account> {
        let full_name = self.name(&section.name);
        let length = section.password.value.chars().count();
        if !(usize::from(MIN_LENGTH)..=usize::from(MAX_LENGTH)).contains(&length) {
            let message = format!("the password must have {MIN_LENGTH} to {MAX_LENGTH} characters");
            self.report(&section.password, message);
        }
        let email = Email::parse(&section.email.value);
        if email.is_none() {
            self.report(&section.email, format!("{:?} is not an email address", section.email.value));
        }
        Some(Account { full_name, email: email?, password: Secret::new(section.password.value.as_str()) })
    }
}
