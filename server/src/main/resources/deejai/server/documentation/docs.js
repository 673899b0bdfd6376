// Shows the OpenAPI document of this server. Addresses are relative to /docs, so that the page also works behind a
// reverse proxy that serves it under a prefix.
SwaggerUIBundle({
  url: "api/v2/openapi.json",
  dom_id: "#docs",
  presets: [SwaggerUIBundle.presets.apis],
  deepLinking: true,
  tagsSorter: "alpha",
  validatorUrl: null,
});
