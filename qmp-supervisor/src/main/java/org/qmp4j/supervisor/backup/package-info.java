/**
 * Feature: backups of guests that run, full or since a checkpoint, written by QEMU or read from it. May import {@code blockjob} and
 * {@code checkpoint}, and the rooms below these. Never here: XML text, option text, the name of a QMP command.
 */
@NullMarked
package org.qmp4j.supervisor.backup;

import org.jspecify.annotations.NullMarked;
