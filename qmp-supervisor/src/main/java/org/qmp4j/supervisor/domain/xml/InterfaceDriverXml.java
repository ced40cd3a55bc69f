package org.qmp4j.supervisor.domain.xml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceDriverDef;
import org.qmp4j.supervisor.domain.VirtioOptions;

/** {@code <driver>} of a card: formatdomain, "Setting NIC driver-specific options". */
final class InterfaceDriverXml {
    private static final XmlField<InterfaceDriverDef, String> NAME =
            XmlField.attribute("name", XmlValue.oneOf(List.of("qemu", "vhost", "vfio")), InterfaceDriverDef::name);
    private static final XmlField<InterfaceDriverDef, String> TX_MODE =
            XmlField.attribute("txmode", XmlValue.oneOf(List.of("iothread", "timer")), InterfaceDriverDef::txMode);
    private static final XmlField<InterfaceDriverDef, Boolean> IOEVENTFD =
            onOff("ioeventfd", InterfaceDriverDef::ioeventfd);
    private static final XmlField<InterfaceDriverDef, Boolean> EVENT_IDX =
            onOff("event_idx", InterfaceDriverDef::eventIdx);
    private static final XmlField<InterfaceDriverDef, Integer> QUEUES = number("queues", InterfaceDriverDef::queues);
    private static final XmlField<InterfaceDriverDef, Integer> RX_SIZE =
            number("rx_queue_size", InterfaceDriverDef::rxQueueSize);
    private static final XmlField<InterfaceDriverDef, Integer> TX_SIZE =
            number("tx_queue_size", InterfaceDriverDef::txQueueSize);
    private static final XmlField<InterfaceDriverDef, Boolean> RSS = onOff("rss", InterfaceDriverDef::rss);
    private static final XmlField<InterfaceDriverDef, Boolean> HASH =
            onOff("rss_hash_report", InterfaceDriverDef::hashReport);
    private static final XmlField<InterfaceDriverDef, VirtioOptions> VIRTIO =
            VirtioOptionsXml.part(InterfaceDriverDef::virtio);
    private static final XmlField<InterfaceDriverDef, Map<String, Boolean>> HOST = offloads(
            "host",
            Map.of(
                    "csum", "csum",
                    "gso", "gso",
                    "tso4", "host_tso4",
                    "tso6", "host_tso6",
                    "ecn", "host_ecn",
                    "ufo", "host_ufo",
                    "mrg_rxbuf", "mrg_rxbuf"),
            InterfaceDriverDef::hostOffloads);
    private static final XmlField<InterfaceDriverDef, Map<String, Boolean>> GUEST = offloads(
            "guest",
            Map.of(
                    "csum", "guest_csum",
                    "tso4", "guest_tso4",
                    "tso6", "guest_tso6",
                    "ecn", "guest_ecn",
                    "ufo", "guest_ufo"),
            InterfaceDriverDef::guestOffloads);

    private static final XmlShape<InterfaceDriverDef> SHAPE = new XmlShape<>(
            "driver",
            said -> new InterfaceDriverDef(
                    said.get(NAME),
                    said.get(TX_MODE),
                    said.get(IOEVENTFD),
                    said.get(EVENT_IDX),
                    said.get(QUEUES),
                    said.get(RX_SIZE),
                    said.get(TX_SIZE),
                    said.get(RSS),
                    said.get(HASH),
                    said.get(VIRTIO, VirtioOptions.NONE),
                    said.get(HOST, Map.of()),
                    said.get(GUEST, Map.of())),
            List.of(NAME, TX_MODE, IOEVENTFD, EVENT_IDX, QUEUES, RX_SIZE, TX_SIZE, RSS, HASH, VIRTIO, HOST, GUEST));

    static final XmlField<InterfaceDef, InterfaceDriverDef> FIELD =
            XmlField.child(SHAPE, card -> card.driver().equals(InterfaceDriverDef.NONE) ? null : card.driver());

    private InterfaceDriverXml() {}

    private static XmlField<InterfaceDriverDef, Boolean> onOff(
            String name, Function<InterfaceDriverDef, @Nullable Boolean> getter) {
        return XmlField.attribute(name, XmlValue.ON_OFF, getter);
    }

    private static XmlField<InterfaceDriverDef, Integer> number(
            String name, Function<InterfaceDriverDef, @Nullable Integer> getter) {
        return XmlField.attribute(name, XmlValue.number(0, 65_536), getter);
    }

    /** A child with switches; its map has QEMU's names for them. */
    private static XmlField<InterfaceDriverDef, Map<String, Boolean>> offloads(
            String child, Map<String, String> names, Function<InterfaceDriverDef, Map<String, Boolean>> getter) {
        Map<String, XmlField<Map<String, Boolean>, Boolean>> switches = new LinkedHashMap<>();
        Stream.of("csum", "gso", "tso4", "tso6", "ecn", "ufo", "mrg_rxbuf")
                .filter(names::containsKey)
                .forEach(name -> switches.put(
                        String.valueOf(names.get(name)),
                        XmlField.attribute(name, XmlValue.ON_OFF, said -> said.get(String.valueOf(names.get(name))))));
        XmlShape<Map<String, Boolean>> shape = new XmlShape<>(
                child,
                in -> {
                    Map<String, Boolean> said = new HashMap<>();
                    switches.forEach((name, field) -> {
                        Boolean on = in.get(field);
                        if (on != null) {
                            said.put(name, on);
                        }
                    });
                    return said;
                },
                List.copyOf(switches.values()));
        return XmlField.child(shape, driver -> {
            Map<String, Boolean> said = getter.apply(driver);
            return said.isEmpty() ? null : said;
        });
    }
}
