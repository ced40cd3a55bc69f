/**
 * The client against a real QEMU: each test is one fact about how QEMU behaves that the client relies on or must bear.
 * May import the client's public rooms and the testkit's JUnit side.
 * No fake belongs here, and no test that a fake could serve as well.
 */
package org.qmp4j.real;
