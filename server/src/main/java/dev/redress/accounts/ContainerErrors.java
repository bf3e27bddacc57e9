package dev.redress.accounts;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the container refuses before any of our code sees it – a request line that is none, headers
 * beyond all measure – in the form of all refusals, and with nothing about the container in it.
 */
@Configuration(proxyBeanMethods = false)
class ContainerErrors {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
              }
            });
  }

  /** Made by Tomcat, by its name. Whoever is refused here has not said which language they read. */
  public static final class Report extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      String code = status < 500 ? "MALFORMED_REQUEST" : "INTERNAL";
      response.setContentType("application/problem+json");
      response.setCharacterEncoding("utf-8");
      try {
        response
            .getReporter()
            .write(
                """
                {"type":"/problems/%1$s","status":%2$d,"code":"%1$s",\
                "title":"This request cannot be read.",\
                "nextStep":"Shorten the address and the headers, and escape what they may not hold."}
                """
                    .formatted(code, status)
                    .strip());
        response.finishResponse();
      } catch (IOException gone) {
        // Nobody is left to be told.
        container.getLogger().debug("A refusal was not sent", gone);
      }
    }
  }
}
