export { plainProperties, redacted, unknownValue } from "./plain";
export { render } from "./render";
export { RenderError, type Rendering, type RenderedResource, type RenderOptions } from "./rendering";
