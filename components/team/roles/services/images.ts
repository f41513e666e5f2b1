import { policy, type PolicyDocument } from "../../../iam/document";
import type { TeamContext } from "../../context";
import { imageFamilies } from "../../images/families";
import { pull, push } from "../workloads/images";

/** SageMaker reads the notebook image with it; a pipeline of images writes with it. */
export function imagesPolicy(context: TeamContext): PolicyDocument {
    return policy(pull(context, ...imageFamilies), push(context, ...imageFamilies));
}
