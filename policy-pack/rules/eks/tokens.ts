export const cluster = "aws:eks/cluster:Cluster";
