import { apartFor } from "./apart";
import { blocksAt } from "./keyed";

/** A registry of ECR in one's own or another's account, in any partition; dual-stack names end in on.aws. */
const privateRegistry =
    /^\d{12}\.dkr[.-]ecr(-fips)?\.[a-z0-9-]+\.(amazonaws\.com(\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)\//i;

/** Why a container image does not come from a private registry of ECR; an image that is not given has no fault. */
export function imageFault(image: unknown, path: string): string | undefined {
    if (typeof image !== "string" || image === "" || privateRegistry.test(image)) return undefined;
    return `${path} is ${image}, from outside ECR's private registries; copy the image into one and name that`;
}

/** Whether a container's image is of a registry of one's own in the VPC (SageMaker developer guide, private registry). */
export function withinVpc(container: unknown): boolean {
    return [
        ["imageConfig", "repositoryAccessMode"],
        ["trainingImageConfig", "trainingRepositoryAccessMode"],
    ].some((path) => blocksAt(container, path).includes("Vpc"));
}

/** Faults of the images that paths of properties lead to, but those of registries within the VPC. */
export function imageFaultsAt(props: unknown, paths: readonly string[]): readonly string[] {
    return apartFor(paths, (path) => {
        const [parents, image] = [path.split(".").slice(0, -1), path.split(".").slice(-1)];
        const containers = blocksAt(props, parents).filter((container) => !withinVpc(container));
        return containers.flatMap((one) => blocksAt(one, image)).flatMap((one) => imageFault(one, path) ?? []);
    });
}
