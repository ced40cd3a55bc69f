/**
 * Feature: checkpoints of domains, their bitmaps, and redefinition of many at once. Imports the rooms below ({@code vm},
 * {@code monitor}, {@code state}), and {@code blockjob} for its {@code qemu-img}. Must never import another feature.
 */
@NullMarked
package org.qmp4j.supervisor.checkpoint;

import org.jspecify.annotations.NullMarked;
