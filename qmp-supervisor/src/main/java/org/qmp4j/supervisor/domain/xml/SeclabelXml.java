package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.KeptElement;

/** {@code <seclabel>} of a source: formatdomain, "Security label"; kept, as QEMU is told nothing of it. */
final class SeclabelXml {
    static final XmlShape<KeptElement> SHAPE = KeptXml.element("seclabel")
            .attribute("model", XmlValue.TEXT)
            .attribute("relabel", XmlValue.YES_NO)
            .attribute("labelskip", XmlValue.YES_NO)
            .texts(XmlValue.TEXT, "label")
            .shape();

    static final String UNUSED = "there is a <label>, but relabel='no'";

    private SeclabelXml() {}
}
