//! Accounts that exist from the first start on.

use super::{Checker, Unique};
use crate::content::declaration::AccountSection;
use crate::content::model::Account;
