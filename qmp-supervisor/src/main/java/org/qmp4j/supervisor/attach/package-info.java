/**
 * From a record to the process that it names: proven and connected to, found to have ended, or left alone with the reason.
 * It may import {@code monitor}, {@code state}, {@code process} and {@code error}. Never here: what is done with a guest.
 */
@NullMarked
package org.qmp4j.supervisor.attach;

import org.jspecify.annotations.NullMarked;
