package org.qmp4j.supervisor.commandline;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.ChardevLog;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.ChardevSource.OutputFile;
import org.qmp4j.supervisor.domain.ChardevSource.TcpSocket;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.launch.Descriptors;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Host sides of character devices. */
final class ChardevArgs {
    /** Where libvirt keeps the certificates of character devices. */
    private static final String CERTIFICATES = "/etc/pki/libvirt-chardev";

    private ChardevArgs() {}

    /** A listening UNIX socket that does not make QEMU wait for somebody to connect. */
    static OptionText socket(String id, Path path) {
        return OptionText.first("socket")
                .and("id", id)
                .and("path", path)
                .and("server", true)
                .and("wait", false);
    }

    /** The id of the host side of that device. */
    static String id(CharacterDeviceDef device) {
        return device.hostSideId();
    }

    /** Adds the host side of that device, and what it needs; gives its id. */
    static String add(CharacterDeviceDef device, DevicesPlan plan, List<QemuOption> options) {
        ChardevDef chardev = device.chardev();
        ChardevSource source = chardev.source();
        String alias = String.valueOf(device.placement().alias());
        String id = id(device);
        if (source instanceof TcpSocket tcp && plan.tls().encrypts(tcp)) {
            credentials(id, tcp, plan, options);
        }
        String output = null;
        if (plan.handsOver() && source instanceof OutputFile) {
            output = set(plan, alias + "-source", Descriptors.OUTPUT, options);
        }
        ChardevLog log = chardev.log();
        String logfile = log == null ? null : log.file();
        if (plan.handsOver() && log != null) {
            logfile = set(plan, alias + "-log", Descriptors.LOG, options);
        }
        OptionText text = output == null ? text(id, device, plan) : file(id, output, true);
        // what is handed over was emptied when it was opened, if it was to be
        Boolean append = plan.handsOver() ? Boolean.TRUE : log == null ? null : log.append();
        options.add(QemuOption.of(
                "-chardev", text.and("logfile", logfile).and("logappend", logfile == null ? null : append)));
        return id;
    }

    private static OptionText text(String id, CharacterDeviceDef device, DevicesPlan plan) {
        ChardevSource source = device.chardev().source();
        if (source instanceof OutputFile file) {
            return file(id, file.path(), file.append());
        }
        if (source instanceof UnixSocket unix && unix.listens()) {
            OptionText socket = OptionText.first("socket").and("id", id);
            return (plan.handsOver() ? socket.and("fd", Descriptors.LISTENER) : socket.and("path", plan.socket(device)))
                    .and("server", true)
                    .and("wait", false);
        }
        return ChardevText.of(id, device.kind(), source, plan);
    }

    private static OptionText file(String id, String path, @Nullable Boolean append) {
        return OptionText.first("file").and("id", id).and("path", path).and("append", append);
    }

    /** Hands over one descriptor; gives the path by which QEMU finds it. */
    static String set(DevicesPlan plan, String name, int descriptor, List<QemuOption> options) {
        int number = plan.fdSet(name);
        options.add(QemuOption.of(
                "-add-fd", OptionText.with("set", number).and("fd", descriptor).and("opaque", name)));
        return "/dev/fdset/" + number;
    }

    static String credentialsId(String chardev) {
        return "obj" + chardev + "_tls0";
    }

    private static void credentials(String chardev, TcpSocket tcp, DevicesPlan plan, List<QemuOption> options) {
        TlsArgs tls = new TlsArgs(credentialsId(chardev), CERTIFICATES, chardev + "-secret0");
        if (tcp.listens()) {
            tls.server(plan.tls().host().verifiesChardevs(), plan.tls().chardevKey(), options);
        } else {
            tls.client(plan.tls().chardevKey(), options);
        }
    }
}
