//! Holds our types and our server to the published contract.
