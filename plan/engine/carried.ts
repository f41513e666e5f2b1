import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";

/** Properties in a message that never crosses a wire: they are carried as they are, not encoded and decoded again. */
export class Carried extends Struct {
    constructor(private readonly properties: Record<string, JavaScriptValue>) {
        super();
    }

    override toJavaScript(): Record<string, JavaScriptValue> {
        return this.properties;
    }
}
