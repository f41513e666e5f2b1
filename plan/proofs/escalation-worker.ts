import { parentPort, workerData } from "node:worker_threads";
import { accessModel } from "../access/build";
import { escalationProofs } from "../access/escalation/proofs";
import type { AccessFacts } from "../access/facts";
import type { Answered, Told } from "./aside";
import { SharedClaims } from "./shared-claims";

const { memory }: { readonly memory: SharedArrayBuffer } = workerData;
const claims = new SharedClaims(memory);
const facts: AccessFacts[] = [];

parentPort?.on("message", (told: Told) => {
    if ("facts" in told) {
        facts.push(told.facts);
        return;
    }
    escalationProofs(accessModel(facts, told.config), claims.forwards()).then(
        (proofs) => answer({ proofs }),
        (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});

function answer(answered: Answered): void {
    parentPort?.postMessage(answered);
}
