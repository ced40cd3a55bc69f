package org.qmp4j.supervisor;

import java.util.Optional;
import org.qmp4j.supervisor.cookie.SaveCookie;
import org.qmp4j.supervisor.domain.AbiDifference;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.AbiXml;
import org.qmp4j.supervisor.domain.xml.SaveCookieXml;
import org.qmp4j.supervisor.saveimage.Cookies;

/** Cookies of saved guests as libvirt's XML. */
final class LibvirtCookies implements Cookies {
    @Override
    public SaveCookie read(String text) {
        return SaveCookieXml.read(text);
    }

    @Override
    public Optional<AbiDifference> differs(DomainDef before, DomainDef after) {
        return AbiXml.first(before, after, true);
    }

    @Override
    public String write(SaveCookie cookie) {
        return SaveCookieXml.write(cookie);
    }
}
