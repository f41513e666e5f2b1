import { parentPort, workerData } from "node:worker_threads";
import { judged, type Share } from "./run";

/* One thread of a run: judges its share of the mutants and tells each as it is done. */

function isShare(data: unknown): data is Share {
    return typeof data === "object" && data !== null && "choice" in data && "index" in data && "of" in data;
}

const given: unknown = workerData;
if (isShare(given)) {
    void judged(given, (one) => parentPort?.postMessage(one));
}
