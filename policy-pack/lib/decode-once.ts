import { AnalyzeRequest, AnalyzeStackRequest, type AnalyzerResource } from "@pulumi/pulumi/proto/analyzer_pb";

/*
 * The SDK decodes the resource, or the whole stack, anew for each policy that it runs; for a stack of 20,000 resources
 * that takes a second for each policy. The pack's first policy keeps what it is shown, and from then on the request looks
 * empty to the others, which need nothing of it.
 */

/** What was decoded last: between that and the call of the policy that it is for nothing else runs. */
let last: { spent: boolean } | undefined;

/** To be called by the policy that has just been shown what arrived. */
export function shownEverything() {
    if (last !== undefined) last.spent = true;
    last = undefined;
}

function decoding(what: { spent: boolean }) {
    last = what;
}

class Arrived extends Array<AnalyzerResource> {
    spent = false;

    override [Symbol.iterator]() {
        decoding(this);
        return this.spent ? [].values() : super[Symbol.iterator]();
    }
}

export function decodeOnce() {
    const readStack = AnalyzeStackRequest.prototype.getResourcesList;
    AnalyzeStackRequest.prototype.getResourcesList = function (this: AnalyzeStackRequest) {
        const arrived = new Arrived();
        for (const resource of readStack.call(this)) arrived.push(resource);
        return arrived;
    };
    const readOne = AnalyzeRequest.prototype.getProperties;
    const states = new WeakMap<AnalyzeRequest, { spent: boolean }>();
    AnalyzeRequest.prototype.getProperties = function (this: AnalyzeRequest) {
        const state = states.get(this) ?? { spent: false };
        states.set(this, state);
        decoding(state);
        const given = readOne.call(this);
        return state.spent && given !== undefined ? (Reflect.construct(given.constructor, []) as typeof given) : given;
    };
}
