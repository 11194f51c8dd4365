//! Numbers (RFC 8259, section 6), byte by byte.

/// What has been read of a number last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    Minus,
    /// A zero at the beginning: no digit may follow.
    Zero,
    Digit,
    Point,
    Fraction,
    /// The letter before the exponent.
    Letter,
    Sign,
    Exponent,
}

impl Number {
    /// A number that begins with this byte.
    pub(super) fn begin(byte: u8) -> Option<Self> {
        match byte {
            b'-' => Some(Self::Minus),
            b'0' => Some(Self::Zero),
            b'1'..=b'9' => Some(Self::Digit),
            _ => None,
        }
    }

    /// The number with this byte behind it.
    pub(super) fn then(self, byte: u8) -> Option<Self> {
        match (self, byte) {
            (Self::Minus, b'0') => Some(Self::Zero),
            (Self::Minus, b'1'..=b'9') | (Self::Digit, b'0'..=b'9') => Some(Self::Digit),
            (Self::Zero | Self::Digit, b'.') => Some(Self::Point),
            (Self::Point | Self::Fraction, b'0'..=b'9') => Some(Self::Fraction),
            (Self::Zero | Self::Digit | Self::Fraction, b'e' | b'E') => Some(Self::Letter),
            (Self::Letter, b'+' | b'-') => Some(Self::Sign),
            (Self::Letter | Self::Sign | Self::Exponent, b'0'..=b'9') => Some(Self::Exponent),
            _ => None,
        }
    }

    /// Whether it is a whole number to which this byte does not belong.
    pub(super) fn ends_before(self, byte: u8) -> bool {
        matches!(self, Self::Zero | Self::Digit | Self::Fraction | Self::Exponent)
            && self.then(byte).is_none()
    }
}
