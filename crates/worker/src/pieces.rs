//! Reading an answer's body piece by piece, so that something can be done with what is here already.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ReadableStreamDefaultReader, Response};

/// Longest answer that is read, in bytes: that of the largest specification, every character of it escaped.
const MAX_BYTES: usize = 128 * 1024 * 1024;

/// What has arrived, still outside of this program's memory.
pub struct Pieces {
    arrived: Array,
    /// How much that is, in bytes, after decompression.
    pub length: usize,
    /// How it ended.
    pub end: End,
}

/// How an answer ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// As it should.
    Complete,
    /// The connection broke.
    Broken,
    /// It is longer than 128 MiB, and the rest was not read.
    TooLong,
}

/// Reads all of a body; `look` is shown every piece as it arrives.
pub async fn read(response: &Response, mut look: impl FnMut(&Uint8Array)) -> Pieces {
    let arrived = Array::new();
    let take = |piece: &Uint8Array| {
        arrived.push(piece);
        look(piece);
    };
    let (length, end) = each(response, take).await;
    Pieces { arrived, length, end }
}

/// Goes over a body piece by piece as it arrives. Tells how many bytes there were, and how it ended.
pub async fn each(response: &Response, mut take: impl FnMut(&Uint8Array)) -> (usize, End) {
    let mut length = 0;
    let Some(stream) = response.body() else { return (length, End::Complete) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        match next(&reader).await {
            Ok(Some(piece)) => {
                length += piece.length() as usize;
                take(&piece);
            }
            Ok(None) => return (length, End::Complete),
            Err(_) => return (length, End::Broken),
        }
        if length > MAX_BYTES {
            // Whether it hears that or not, nobody reads on.
            let _cancelled = reader.cancel();
            return (length, End::TooLong);
        }
    }
}

async fn next(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, JsValue> {
    let read = JsFuture::from(reader.read()).await?;
    if Reflect::get(&read, &"done".into())?.is_truthy() {
        return Ok(None);
    }
    Reflect::get(&read, &"value".into())?.dyn_into().map(Some)
}

impl Pieces {
    /// The first bytes, at most so many.
    pub fn start(&self, most: usize) -> Vec<u8> {
        let mut bytes = vec![0; self.length.min(most)];
        let mut rest = bytes.as_mut_slice();
        for piece in self.arrived.iter() {
            if rest.is_empty() {
                break;
            }
            let piece: Uint8Array = piece.unchecked_into();
            let length = piece.length().min(u32::try_from(rest.len()).unwrap_or(u32::MAX));
            let (here, after) = rest.split_at_mut(length as usize);
            piece.subarray(0, length).copy_to(here);
            rest = after;
        }
        bytes
    }

    /// All of it, for saving. It has not the API's media type: a page that were opened out of it would be one of the portal's.
    pub fn file(&self) -> Option<Blob> {
        let options = BlobPropertyBag::new();
        options.set_type("application/octet-stream");
        Blob::new_with_u8_array_sequence_and_options(&self.arrived, &options).ok()
    }
}
