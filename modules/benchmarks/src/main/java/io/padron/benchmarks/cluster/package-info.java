/**
 * Imports one file by a single node, and by several nodes that share a database and a broker, of which one is killed
 * half-way.
 *
 * <p>Public: {@link io.padron.benchmarks.cluster.ClusterBenchmark} only.
 */
@NullMarked
package io.padron.benchmarks.cluster;

import org.jspecify.annotations.NullMarked;
