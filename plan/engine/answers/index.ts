import type { AnswerTable } from "./answer";
import { audit } from "./audit";
import { connections } from "./connections";
import { dmz } from "./dmz";
import { idOnly } from "./id-only";
import { identity } from "./identity";
import { machineLearning } from "./machine-learning";
import { network } from "./network";
import { operations } from "./operations";
import { storage } from "./storage";

/** What AWS would answer, for every type of resource that the program may create. */
export const answers: AnswerTable = {
    ...network,
    ...identity,
    ...storage,
    ...machineLearning,
    ...operations,
    ...audit,
    ...connections,
    ...dmz,
    ...idOnly,
};

export { answer } from "./answer";
