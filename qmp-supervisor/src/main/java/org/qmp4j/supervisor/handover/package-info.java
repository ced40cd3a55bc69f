/**
 * What a guest shares with the world (consoles, ports, displays, network, files) goes from one process to another that takes its
 * place. Knows the two processes by their monitors and their records, and nothing of jobs: who moves the guest says when. May
 * import monitor, state, process, launch, domain and errors.
 */
@NullMarked
package org.qmp4j.supervisor.handover;

import org.jspecify.annotations.NullMarked;
