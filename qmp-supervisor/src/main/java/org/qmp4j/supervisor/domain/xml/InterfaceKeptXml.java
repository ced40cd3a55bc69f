package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.KeptElement;

/** What a card may be told that QEMU is not: each element is kept, where libvirt writes it. */
final class InterfaceKeptXml {
    private static final XmlValue<Integer> NUMBER = XmlValue.number(0, Integer.MAX_VALUE);

    private static final XmlShape<KeptElement> VLAN = KeptXml.element("vlan")
            .attribute("trunk", XmlValue.YES_NO)
            .child(KeptXml.element("tag")
                    .attribute("id", XmlValue.number(0, 4095))
                    .attribute("nativeMode", XmlValue.flag("tagged", "untagged")))
            .shape();

    private static final XmlShape<KeptElement> VIRTUALPORT = KeptXml.element("virtualport")
            .attribute("type", XmlValue.oneOf(List.of("802.1Qbg", "802.1Qbh", "openvswitch", "midonet")))
            .child(KeptXml.element("parameters")
                    .attribute("managerid", XmlValue.number(0, 255))
                    .attribute("typeid", XmlValue.TEXT)
                    .attribute("typeidversion", XmlValue.number(0, 255))
                    .attribute("instanceid", XmlValue.TEXT)
                    .attribute("interfaceid", XmlValue.TEXT)
                    .attribute("profileid", XmlValue.TEXT))
            .shape();

    private static final XmlShape<KeptElement> BANDWIDTH = KeptXml.element("bandwidth")
            .child(rate("inbound").attribute("floor", NUMBER))
            .child(rate("outbound"))
            .shape();

    private static final XmlShape<KeptElement> PORT =
            KeptXml.element("port").attribute("isolated", XmlValue.YES_NO).shape();

    private static final XmlShape<KeptElement> PORT_FORWARD = KeptXml.element("portForward")
            .attribute("proto", XmlValue.flag("tcp", "udp"))
            .attribute("address", XmlValue.TEXT)
            .attribute("dev", XmlValue.TEXT)
            .child(KeptXml.element("range")
                    .attribute("start", XmlValue.number(1, 65_535))
                    .attribute("end", XmlValue.number(1, 65_535))
                    .attribute("to", XmlValue.number(1, 65_535))
                    .attribute("exclude", XmlValue.YES_NO))
            .shape();

    private static final XmlShape<KeptElement> SCRIPT = named("script", "path");
    private static final XmlShape<KeptElement> DOWNSCRIPT = named("downscript", "path");

    private static final XmlShape<KeptElement> TARGET = KeptXml.element("target")
            .attribute("dev", XmlValue.TEXT)
            .attribute("managed", XmlValue.YES_NO)
            .shape();

    private static final XmlShape<KeptElement> GUEST = KeptXml.element("guest")
            .attribute("dev", XmlValue.TEXT)
            .attribute("actual", XmlValue.TEXT)
            .shape();

    private static final XmlShape<KeptElement> FILTERREF = KeptXml.element("filterref")
            .attribute("filter", XmlValue.TEXT)
            .child(KeptXml.element("parameter").attribute("name", XmlValue.TEXT).attribute("value", XmlValue.TEXT))
            .shape();

    private static final XmlShape<KeptElement> LINK = KeptXml.element("link")
            .attribute("state", XmlValue.flag("up", "down"))
            .shape();

    private static final XmlShape<KeptElement> COALESCE = KeptXml.element("coalesce")
            .child(KeptXml.element("rx")
                    .child(KeptXml.element("frames").attribute("max", XmlValue.number(0, Integer.MAX_VALUE))))
            .shape();

    /** Before the addresses of the guest. */
    static final List<XmlField<InterfaceDef, List<KeptElement>>> NETWORK = fields(VLAN, VIRTUALPORT, BANDWIDTH, PORT);

    /** After them. */
    static final List<XmlField<InterfaceDef, List<KeptElement>>> HOST =
            fields(PORT_FORWARD, SCRIPT, DOWNSCRIPT, TARGET, GUEST);

    /** After the backend. */
    static final List<XmlField<InterfaceDef, List<KeptElement>>> STATE = fields(FILTERREF, LINK);

    /** After the MTU. */
    static final List<XmlField<InterfaceDef, List<KeptElement>>> PACKETS = fields(COALESCE);

    private InterfaceKeptXml() {}

    private static KeptXml rate(String name) {
        return KeptXml.element(name)
                .attribute("average", NUMBER)
                .attribute("peak", NUMBER)
                .attribute("burst", NUMBER);
    }

    private static XmlShape<KeptElement> named(String name, String attribute) {
        return KeptXml.element(name).attribute(attribute, XmlValue.TEXT).shape();
    }

    @SafeVarargs
    private static List<XmlField<InterfaceDef, List<KeptElement>>> fields(XmlShape<KeptElement>... shapes) {
        List<XmlField<InterfaceDef, List<KeptElement>>> fields = new ArrayList<>();
        for (XmlShape<KeptElement> shape : shapes) {
            fields.add(XmlField.children(shape, card -> card.options().kept(shape.name())));
        }
        return fields;
    }

    /** All that was read of them. */
    static List<KeptElement> kept(XmlShape.Reading said) {
        List<KeptElement> kept = new ArrayList<>();
        for (List<XmlField<InterfaceDef, List<KeptElement>>> group : List.of(NETWORK, HOST, STATE, PACKETS)) {
            group.forEach(field -> kept.addAll(said.get(field, List.of())));
        }
        return kept;
    }
}
