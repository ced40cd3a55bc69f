package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.InterfaceOptions.Backend;
import org.qmp4j.supervisor.domain.InterfaceOptions.GuestAddress;
import org.qmp4j.supervisor.domain.InterfaceOptions.Teaming;

/** What a card is told of its host's side, its guest's addresses and its partner. */
final class InterfaceBackendXml {
    private static final XmlField<GuestAddress, String> IP =
            XmlField.attribute("address", XmlValue.TEXT, GuestAddress::address);
    private static final XmlField<GuestAddress, Boolean> FAMILY =
            XmlField.attribute("family", XmlValue.flag("ipv6", "ipv4"), GuestAddress::ipv6);
    private static final XmlField<GuestAddress, Integer> PREFIX =
            XmlField.attribute("prefix", XmlValue.number(0, 128), GuestAddress::prefix);
    private static final XmlField<GuestAddress, String> PEER =
            XmlField.attribute("peer", XmlValue.TEXT, GuestAddress::peer);
    static final XmlShape<GuestAddress> ADDRESS = new XmlShape<>(
            "ip",
            said -> new GuestAddress(said.need(IP), said.get(FAMILY), said.get(PREFIX), said.get(PEER)),
            List.of(IP, FAMILY, PREFIX, PEER));

    private static final XmlField<Backend, Boolean> TYPE =
            XmlField.attribute("type", XmlValue.flag("passt", "default"), Backend::passt);
    private static final XmlField<Backend, String> TAP = InterfaceSourceXml.text("tap", Backend::tap);
    private static final XmlField<Backend, String> VHOST = InterfaceSourceXml.text("vhost", Backend::vhost);
    private static final XmlField<Backend, String> LOG_FILE = InterfaceSourceXml.text("logFile", Backend::logFile);
    private static final XmlField<Backend, String> HOSTNAME = InterfaceSourceXml.text("hostname", Backend::hostname);
    private static final XmlField<Backend, String> FQDN = InterfaceSourceXml.text("fqdn", Backend::fqdn);
    static final XmlShape<Backend> BACKEND = new XmlShape<>(
            "backend",
            said -> new Backend(
                    said.get(TYPE),
                    said.get(LOG_FILE),
                    said.get(TAP),
                    said.get(VHOST),
                    said.get(HOSTNAME),
                    said.get(FQDN)),
            List.of(TYPE, TAP, VHOST, LOG_FILE, HOSTNAME, FQDN));

    private static final XmlField<Long, Long> SNDBUF =
            XmlField.childText("sndbuf", XmlValue.number(0L, Long.MAX_VALUE), size -> size);
    static final XmlShape<Long> TUNE = new XmlShape<>("tune", said -> said.need(SNDBUF), List.of(SNDBUF));

    private static final XmlField<Teaming, Boolean> PART =
            XmlField.attribute("type", XmlValue.flag("persistent", "transient"), Teaming::persistent);
    private static final XmlField<Teaming, String> WITH = InterfaceSourceXml.text("persistent", Teaming::with);
    static final XmlShape<Teaming> TEAMING =
            new XmlShape<>("teaming", said -> new Teaming(said.need(PART), said.get(WITH)), List.of(PART, WITH));

    private InterfaceBackendXml() {}
}
