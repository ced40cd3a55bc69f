/**
 * Jobs on the images of a domain, running or stopped: pull, commit, copy, resize; each noted before it is begun, and finished or undone by
 * whoever opens the domain next. A low feature, which others may use: it may import {@code vm} and every room below it. Never
 * here: XML text, option text, the name of a QMP command.
 */
@NullMarked
package org.qmp4j.supervisor.blockjob;

import org.jspecify.annotations.NullMarked;
