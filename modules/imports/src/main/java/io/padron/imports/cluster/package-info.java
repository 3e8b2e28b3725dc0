/**
 * What the nodes of a cluster share: locks, and the folder of the uploaded files.
 *
 * <p>Public: {@link io.padron.imports.cluster.ClusterLock} and {@link io.padron.imports.cluster.SharedStorage},
 * implemented in {@code io.padron.imports.store}.
 */
@NullMarked
package io.padron.imports.cluster;

import org.jspecify.annotations.NullMarked;
