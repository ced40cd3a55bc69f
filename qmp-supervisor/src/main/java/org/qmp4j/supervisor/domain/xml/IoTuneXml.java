package org.qmp4j.supervisor.domain.xml;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.qmp4j.supervisor.domain.IoLimit;
import org.qmp4j.supervisor.domain.IoTuneDef;

/** {@code <iotune>} of a disk: formatdomain, "Hard drives, floppy disks, CDROMs". */
final class IoTuneXml {
    private static final String GROUP = "group_name";

    private IoTuneXml() {}

    /** For the list of what is supported. */
    static XmlShape<Object> listed(String name) {
        String[] limits = Arrays.stream(IoLimit.values()).map(IoLimit::id).toArray(String[]::new);
        return XmlListing.element(name)
                .texts("a number", limits)
                .texts("text", GROUP)
                .shape();
    }

    static IoTuneDef read(XmlElement disk) {
        XmlElement iotune = disk.child("iotune");
        return iotune == null ? IoTuneDef.UNLIMITED : readLimits(iotune);
    }

    /** What is limited, and by what name. */
    static IoTuneDef readLimits(XmlElement iotune) {
        Map<IoLimit, Long> limits = new EnumMap<>(IoLimit.class);
        for (IoLimit limit : IoLimit.values()) {
            XmlElement element = iotune.child(limit.id());
            if (element != null) {
                limits.put(limit, number(element));
            }
        }
        String group = iotune.childText(GROUP);
        iotune.refuseRest();
        return iotune.build(() -> new IoTuneDef(limits, group));
    }

    private static long number(XmlElement element) {
        String text = element.onlyText().strip();
        if (!text.matches("[0-9]{1,18}")) {
            throw element.invalid("not a limit: '" + text + "'");
        }
        return Long.parseLong(text);
    }

    static void write(IoTuneDef iotune, XmlPrinter out) {
        if (!iotune.isEmpty()) {
            write("iotune", iotune, out);
        }
    }

    static void write(String name, IoTuneDef iotune, XmlPrinter out) {
        {
            out.open(name);
            iotune.limits().forEach((limit, value) -> {
                if (limit.compareTo(IoLimit.SIZE_IOPS_SEC) <= 0) {
                    out.text(limit.id(), value);
                }
            });
            // libvirt has the group between the size of an operation and the lengths of bursts
            out.text(GROUP, iotune.group());
            iotune.limits().forEach((limit, value) -> {
                if (limit.compareTo(IoLimit.SIZE_IOPS_SEC) > 0) {
                    out.text(limit.id(), value);
                }
            });
            out.close(name);
        }
    }
}
