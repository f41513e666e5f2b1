import { parentPort } from "node:worker_threads";
import { accessModel } from "../access/build";
import { escalationProofs } from "../access/escalation/proofs";
import type { AccessFacts } from "../access/facts";
import type { Answered, Told } from "./aside";

const facts: AccessFacts[] = [];

parentPort?.on("message", (told: Told) => {
    if ("facts" in told) {
        facts.push(told.facts);
        return;
    }
    escalationProofs(accessModel(facts, told.config)).then(
        (proofs) => answer({ proofs }),
        (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});

function answer(answered: Answered): void {
    parentPort?.postMessage(answered);
}
