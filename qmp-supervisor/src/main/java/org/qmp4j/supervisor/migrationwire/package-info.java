/**
 * A live migration between two supervisors that are not in one JVM: what a destination is asked, and answers, over one connection.
 * On top of {@code livemigration}, of which it carries the calls and knows nothing more. Never here: a decision whose a guest is, XML
 * text, the name of a QMP command; and nothing of what comes over a connection is used before it was checked.
 */
@NullMarked
package org.qmp4j.supervisor.migrationwire;

import org.jspecify.annotations.NullMarked;
