package org.qmp4j.transport;

import io.netty.handler.ssl.SslHandler;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** TLS by the JDK's own engine. */
final class Tls {
    private Tls() {}

    static SslHandler client(QmpEndpoint.Tcp tcp) {
        SSLContext context = tcp.tls().orElseThrow();
        SSLEngine engine = context.createSSLEngine(tcp.host(), tcp.port());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return new SslHandler(engine);
    }

    static SslHandler server(SSLContext context) {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        return new SslHandler(engine);
    }
}
