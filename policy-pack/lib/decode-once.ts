import { AnalyzeStackRequest, type AnalyzerResource } from "@pulumi/pulumi/proto/analyzer_pb";

/** The resources of a stack as they arrive; walked once they can be made to look empty to who walks them next. */
class Arrived extends Array<AnalyzerResource> {
    static last: Arrived | undefined;
    spent = false;

    override [Symbol.iterator]() {
        Arrived.last = this;
        return this.spent ? [].values() : super[Symbol.iterator]();
    }
}

/**
 * The SDK decodes the whole stack for each policy that it runs, which takes it a second for a policy in a stack of
 * 20,000 resources. The pack's first policy keeps what it has been shown, so that the others need nothing.
 */
export function decodeOnce() {
    const read = AnalyzeStackRequest.prototype.getResourcesList;
    AnalyzeStackRequest.prototype.getResourcesList = function (this: AnalyzeStackRequest) {
        const arrived = new Arrived();
        for (const resource of read.call(this)) arrived.push(resource);
        return arrived;
    };
}

/** To be called by the policy that has just been shown the stack: between the walk and the call nothing else runs. */
export function shownEverything() {
    if (Arrived.last !== undefined) Arrived.last.spent = true;
    Arrived.last = undefined;
}
