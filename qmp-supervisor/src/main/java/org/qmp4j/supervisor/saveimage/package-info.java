/**
 * The state of a guest in a file, as libvirt keeps it: saved, restored, looked at and edited. A feature: it may import
 * {@code vm} and every room below it, and no other feature but {@code blockjob}, which knows whether images stand still. Never here: XML text, option text, the name of a QMP command.
 */
@NullMarked
package org.qmp4j.supervisor.saveimage;

import org.jspecify.annotations.NullMarked;
