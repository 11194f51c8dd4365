// Where an API's identity provider sends its answer (RFC 6749, section 4.1.2). Hands it to the portal's page that waits for
// it, and closes the window. A channel, not window.opener: the provider's pages may have cut the tie between the windows.
"use strict";
{
  const { search, hash } = location;
  // The code shall not stay in the window's address.
  history.replaceState(null, "", location.pathname);
  const channel = new BroadcastChannel("portico-oauth2");
  channel.postMessage(JSON.stringify({ query: search, fragment: hash }));
  channel.close();
  close();
}
