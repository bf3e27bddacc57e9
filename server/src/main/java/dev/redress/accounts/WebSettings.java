package dev.redress.accounts;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Doors on routes, and the pages of the consoles: one page whose script reads the address. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer, WebMvcRegistrations {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/login",
          "/setup",
          "/buyer",
          "/merchant",
          "/arbitration",
          "/desk",
          "/operations",
          "/docket",
          "/record");

  /** Names of built files carry a hash of their content, so what was fetched once stays good. */
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Limits limits;

  WebSettings(Limits limits) {
    this.limits = limits;
  }

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new RouteFinder();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new LimitDoor(limits)).addPathPatterns("/api/v1/**");
    registry.addInterceptor(new RoleDoor());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActorResolver());
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    for (String page : PAGES) {
      registry.addViewController(page).setViewName("forward:/index.html");
      if (!"/".equals(page)) {
        registry.addViewController(page + "/**").setViewName("forward:/index.html");
      }
    }
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(FOR_EVER);
  }
}
