export const distribution = "aws:cloudfront/distribution:Distribution";

/** A cache behavior of examples. */
export const behavior = (viewerProtocolPolicy: string) => ({
    allowedMethods: ["GET", "HEAD"],
    cachedMethods: ["GET", "HEAD"],
    targetOriginId: "app",
    viewerProtocolPolicy,
});
