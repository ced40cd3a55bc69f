package org.qmp4j.supervisor.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a web or FTP server is told.
 *
 * @param cookies the cookies
 * @param sslVerify whether its certificate is looked at; null when that is not said
 * @param readahead how many bytes are read ahead, or null
 * @param timeout after how many seconds a connection is given up, or null
 */
public record WebAccess(
        List<Cookie> cookies,
        @Nullable Boolean sslVerify,
        @Nullable Long readahead,
        @Nullable Long timeout) {
    /** Nothing is said. */
    public static final WebAccess UNSAID = new WebAccess(List.of(), null, null, null);

    /** A cookie. */
    public record Cookie(String name, String value) {
        public Cookie {
            if (name.isEmpty() || !name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
                throw new IllegalArgumentException("not the name of a cookie: '" + name + "'");
            }
            if (!value.matches("\"?[!#-+\\--:<-\\[\\]-~]*\"?")) {
                throw new IllegalArgumentException("cookie '" + name + "' has a value that no cookie can have");
            }
        }
    }

    public WebAccess {
        cookies = List.copyOf(cookies);
    }

    /** The cookies as a header has them. */
    public String header() {
        return String.join(
                "; ", cookies.stream().map(c -> c.name() + "=" + c.value()).toList());
    }
}
