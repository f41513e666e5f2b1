import type { TeamContext } from "../context";
import { studioArns, workArns } from "../principals";

/** The team's image repositories: what trains, what serves, what notebooks run in (R12). */
export const imageFamilies = ["training", "inference", "notebook"] as const;
export type ImageFamily = (typeof imageFamilies)[number];

/** Role ARNs that use one family of images. Whoever is in neither list does neither, whatever IAM says. */
export interface ImageUsers {
    /** May pull: images hold code, and sometimes what it was trained on. */
    readonly pull: readonly string[];
    /** May push, and delete what was pushed. */
    readonly push: readonly string[];
}

/**
 * Developers look after the images of their jobs and endpoints themselves (R32), from Studio, which is inside the zone;
 * their sign-in roles are used from a terminal and do not pull. The notebook image is what every member works in, so it
 * comes from the pipeline alone.
 */
export function imageUsers(context: TeamContext): Readonly<Record<ImageFamily, ImageUsers>> {
    const deployer = context.names.deployerArn;
    const studio = studioArns(context);
    const images = workArns(context, "images");
    const jobs = workArns(context, "jobs");
    return {
        training: { pull: [...jobs, ...images, ...studio], push: [deployer, ...images, ...studio] },
        // Batch transform runs an inference image as a job.
        inference: {
            pull: [...workArns(context, "inference"), ...jobs, ...images, ...studio],
            push: [deployer, ...images, ...studio],
        },
        notebook: { pull: [...images, ...studio], push: [deployer, ...images] },
    };
}
