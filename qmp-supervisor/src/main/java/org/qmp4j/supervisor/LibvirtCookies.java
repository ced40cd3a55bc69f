package org.qmp4j.supervisor;

import org.qmp4j.supervisor.cookie.SaveCookie;
import org.qmp4j.supervisor.domain.xml.SaveCookieXml;
import org.qmp4j.supervisor.saveimage.Cookies;

/** Cookies of saved guests as libvirt's XML. */
final class LibvirtCookies implements Cookies {
    @Override
    public SaveCookie read(String text) {
        return SaveCookieXml.read(text);
    }

    @Override
    public String write(SaveCookie cookie) {
        return SaveCookieXml.write(cookie);
    }
}
