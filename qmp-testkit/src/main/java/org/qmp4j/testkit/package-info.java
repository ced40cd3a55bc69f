/**
 * Stand-ins for QEMU. {@link org.qmp4j.testkit.FakeQemu} serves the monitor protocol inside the test's own JVM, in
 * milliseconds: it answers what a script says, emits events, and has every fault of
 * {@link org.qmp4j.testkit.script.Fault} by name. {@link org.qmp4j.testkit.FakeGuestAgent} does the same for the guest
 * agent. Neither shares code with the client under test.
 *
 * <pre>{@code
 * try (FakeQemu qemu = FakeQemu.builder()
 *         .on("query-foo", command -> Answer.value("{\"a\": 1}"))
 *         .on("slow", command -> Answer.withheld())
 *         .fault(Fault.EVENT_BEFORE_GREETING)
 *         .start()) {
 *     MyManager manager = MyManager.connect(qemu.socket());
 *     qemu.emit("STOP");
 *     qemu.awaitReceived("slow", Duration.ofSeconds(5));
 *     qemu.inject(Fault.STALLED_MAIN_LOOP);      // from now on: does the manager notice?
 *     qemu.release("slow");
 * }
 * }</pre>
 *
 * <p>This room holds the facades alone. May import every other room of the kit. Never protocol, state or files.
 */
@NullMarked
package org.qmp4j.testkit;

import org.jspecify.annotations.NullMarked;
