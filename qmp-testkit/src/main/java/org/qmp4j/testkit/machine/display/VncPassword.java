package org.qmp4j.testkit.machine.display;

import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** The commands about the password of a VNC server, which the fake takes and forgets. */
final class VncPassword {

    private final QemuVersion version;
    private final boolean present;
    private final String auth;
    private final String id;

    VncPassword(QemuVersion version, boolean present, String auth, String id) {
        this.version = version;
        this.present = present;
        this.auth = auth;
        this.id = id;
    }

    void addTo(Machine machine) {
        machine.put("set_password", this::setPassword);
        machine.put("expire_password", this::expirePassword);
        machine.put("change-vnc-password", this::password);
    }

    private boolean isHere(Command command) {
        return present && command.arguments().path("display").asText(id).equals(id);
    }

    private boolean hasPassword(Command command) {
        return isHere(command) && auth.equals("vnc");
    }

    private static boolean isSpice(Command command) {
        return command.arguments().path("protocol").asText().equals("spice");
    }

    private static Answer noSpice() {
        return Answer.error("DeviceNotActive", "SPICE is not in use");
    }

    private boolean isOld() {
        return version == QemuVersion.V7_2;
    }

    private Answer password(Command command) {
        return hasPassword(command) ? Answer.done() : Answer.error("Could not set password");
    }

    private Answer setPassword(Command command) {
        if (isSpice(command)) {
            return noSpice();
        }
        if (!command.arguments().path("connected").asText("keep").equals("keep")) {
            return Answer.error(
                    isOld()
                            ? "Invalid parameter 'connected'"
                            : "parameter 'connected' must be 'keep' when 'protocol' is 'vnc'");
        }
        return password(command);
    }

    private Answer expirePassword(Command command) {
        if (isSpice(command)) {
            return noSpice();
        }
        String time = command.arguments().path("time").asText();
        if (!isOld() && !time.matches("now|never|\\+?\\d+")) {
            return Answer.error("Parameter 'time' doesn't take value '" + time + "'");
        }
        return isHere(command) ? Answer.done() : Answer.error("Could not set password expire time");
    }
}
