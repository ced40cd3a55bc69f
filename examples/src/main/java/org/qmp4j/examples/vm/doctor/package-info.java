/**
 * What this host can do, and what is wrong with a root: findings, each with a remedy.
 * May import the call and the supervisor's public rooms.
 * Nothing is repaired here, only looked at.
 */
@NullMarked
package org.qmp4j.examples.vm.doctor;

import org.jspecify.annotations.NullMarked;
