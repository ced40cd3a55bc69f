package org.qmp4j.supervisor.hotplug;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.qmp4j.supervisor.domain.DisplayPassword;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.vm.JobScope;

/** What no command line says of displays and of the balloon, and is never said again: an operator may have changed it since. */
final class Sayings {
    private Sayings() {}

    /** Tells a QEMU whose guest has not run yet. */
    static void say(JobScope scope, DomainDef live) {
        for (GraphicsDef display : live.devices().graphics()) {
            if (display instanceof VncGraphics vnc) {
                password(scope, "vnc", vnc.password());
            } else if (display instanceof SpiceGraphics spice) {
                password(scope, "spice", spice.password());
            }
        }
        for (MemballoonDef balloon : live.devices().of(MemballoonDef.class)) {
            Integer period = balloon.statsPeriod();
            if (balloon.isInGuest() && period != null && period > 0) {
                String id = String.valueOf(balloon.placement().alias());
                scope.await(scope.monitor().pollGuestMemory(id, Duration.ofSeconds(period)));
            }
        }
    }

    private static void password(JobScope scope, String protocol, DisplayPassword password) {
        String text = password.text();
        if (text != null) {
            String connected =
                    password.connected() == null ? null : password.connected().id();
            String until = password.validTo() == null
                    ? "never"
                    : Long.toString(LocalDateTime.parse(password.validTo()).toEpochSecond(ZoneOffset.UTC));
            scope.await(scope.monitor().devices().password(protocol, text, connected, until));
        }
    }
}
