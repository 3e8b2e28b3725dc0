/**
 * One file by one node, and by several that share a database and a broker, of which one is killed half-way.
 *
 * <p>{@link io.padron.benchmarks.cluster.ClusterRun} is the way in; nothing else here is for others.
 */
@NullMarked
package io.padron.benchmarks.cluster;

import org.jspecify.annotations.NullMarked;
